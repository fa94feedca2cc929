package ua.viche.api.actionplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import ua.viche.api.actionplan.PlanFile.PlanItem;
import ua.viche.platform.texts.Bilingual;
import ua.viche.platform.time.LegalCalendar;
import ua.viche.platform.time.LegalClock;

/// An item as everybody may read it, in the reader's language.
///
/// @param status the latest word of those who are responsible; null for a heading and before anybody said anything
/// @param overdue whether any result is late
record ItemView(UUID id, String code, @Nullable String parent, String title, @Nullable LocalDate from, @Nullable LocalDate until,
        @Nullable Progress status, @Nullable Instant statusAt, boolean overdue, List<Party> responsible, List<Party> partners,
        List<Expected> results, List<Served> serves, List<String> parts) {

    /// An entity.
    record Party(String code, String name) {}

    /// An expected result with its public clock.
    record Expected(int number, String text, LocalDate due, LegalClock clock) {}

    /// What serves the item in Viche.
    record Served(String kind, String href, String title) {}

    /// What changes about the plan.
    record Standing(List<PlanStore.DoneResult> done, List<PlanStore.Latest> latest, Instant now) {}

    static ItemView of(Plan plan, PlanItem item, Standing standing, Locale language) {
        var id = plan.id(item);
        var results = IntStream.rangeClosed(1, item.results().size()).mapToObj(n -> expected(item, id, n, standing, language))
                .toList();
        var latest = standing.latest().stream().filter(one -> one.item().equals(id)).findFirst();
        var parts = plan.below(item);
        var late = results.stream().anyMatch(result -> result.clock().overdue())
                || parts.stream().anyMatch(part -> of(plan, part, standing, language).overdue());
        return new ItemView(id, item.code(), item.parent(), item.title().in(language), item.from(), item.until(),
                latest.map(PlanStore.Latest::status).orElse(null), latest.map(PlanStore.Latest::at).orElse(null), late,
                parties(plan, item.responsible(), language), parties(plan, item.partners(), language), results,
                item.serves().stream().map(service -> new Served(service.kind(), service.href(),
                        new Bilingual(service.uk(), service.en()).in(language))).toList(),
                parts.stream().map(PlanItem::code).toList());
    }

    private static Expected expected(PlanItem item, UUID id, int number, Standing standing, Locale language) {
        var result = item.results().get(number - 1);
        var due = item.lastDay(result);
        var done = standing.done().stream().filter(one -> one.item().equals(id) && one.number() == number).findFirst()
                .map(PlanStore.DoneResult::at).orElse(null);
        return new Expected(number, new Bilingual(result.uk(), result.en()).in(language), due,
                clock(item, due, done, standing.now()));
    }

    private static LegalClock clock(PlanItem item, LocalDate due, @Nullable Instant done, Instant now) {
        var from = item.from();
        var began = from == null ? null : from.atStartOfDay(LegalCalendar.ZONE).toInstant();
        return LegalClock.of("result", began, LegalCalendar.endOf(due), done, now);
    }

    private static List<Party> parties(Plan plan, List<String> codes, Locale language) {
        return codes.stream().map(plan::entity).map(entity -> new Party(entity.code(), entity.name().in(language))).toList();
    }
}
