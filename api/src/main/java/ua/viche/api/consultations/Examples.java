package ua.viche.api.consultations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage.Session;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.Platform;
import ua.viche.platform.database.Database;
import ua.viche.platform.http.Ids;
import ua.viche.platform.http.Json;
import ua.viche.platform.texts.Bilingual;
import ua.viche.platform.time.LegalCalendar;

/// Consultations that a newcomer finds in a local run: one that is open, and one with its report. Nobody is told of them.
final class Examples {

    private static final String FOLDER = "/consultation-examples/";
    private static final String BODY = "demo-ministry";
    private static final Duration BEFORE = Duration.ofDays(60);
    private static final int OPEN_DAYS = 30;
    private static final UUID STAFF = new UUID(0, 0);

    /// @param text name of its Markdown file
    /// @param conclusion null for one that stays open
    record Example(UUID id, String text, Bilingual title, Bilingual summary, Bilingual affected, Bilingual consequences,
            Bilingual contact, @Nullable Bilingual conclusion, List<Answered> contributions) {}

    /// @param section its number; null for the whole
    record Answered(@Nullable String section, String text, @Nullable String wording, Organisation organisation, String outcome,
            String reason) {}

    private final Database database;
    private final Clock clock;
    private final LegalCalendar calendar;
    private final ConsultationRules rules;
    private final ConsultationStore store = new ConsultationStore();
    private final SectionStore sections = new SectionStore();
    private final ContributionStore contributions = new ContributionStore();

    private Examples(Platform platform, ConsultationRules rules) {
        database = platform.database();
        clock = platform.clock();
        calendar = platform.calendar();
        this.rules = rules;
    }

    /// Stores those that are missing.
    static void keep(Platform platform, ConsultationProcedures procedures) {
        procedures.rulesFor(BODY).map(rules -> new Examples(platform, rules)).ifPresent(examples -> {
            for (var example : read("examples.json", Example[].class)) {
                examples.keep(example);
            }
        });
    }

    private void keep(Example example) {
        var text = (DraftText.Reading.Read) DraftText.read(markdown(example.text() + ".md"));
        database.<@Nullable Void>inTransaction(session -> store.alone(session).thenCompose(_ -> store.find(session, example.id()))
                .thenCompose(found -> found == null
                        ? insert(session, example, text.sections())
                        : CompletableFuture.completedStage(null)));
    }

    private CompletionStage<Void> insert(Session session, Example example, List<Section> read) {
        var reported = example.conclusion();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var begun = reported == null ? now : now.minus(BEFORE);
        var last = LocalDate.ofInstant(begun, LegalCalendar.ZONE).plusDays(OPEN_DAYS);
        var plan = new Plan(example.title(), Form.ELECTRONIC,
                new Announcement(example.summary(), example.affected(), example.consequences(), example.contact()), last, null,
                "uk");
        var one = Consultation.draft(example.id(), STAFF, rules, plan, begun);
        return store.insert(session, one)
                .thenCompose(_ -> sections.replace(session, one.id(), one.revise(), List.of(), read))
                .thenCompose(_ -> store.keep(session, one.id(), one.announce(STAFF, begun)))
                .thenCompose(_ -> answered(session, one.id(), example, read, begun.plus(Duration.ofDays(1))))
                .thenCompose(_ -> reported == null
                        ? CompletableFuture.<Void>completedStage(null)
                        : store.keep(session, one.id(), one.close(rules, calendar, now))
                                .thenCompose(_ -> store.keep(session, one.id(), one.report(STAFF, reported,
                                        Objects.requireNonNull(one.closedAt()).plus(Duration.ofDays(7))))));
    }

    private CompletionStage<Void> answered(Session session, UUID consultation, Example example, List<Section> read, Instant at) {
        CompletionStage<Void> all = CompletableFuture.completedStage(null);
        for (var answered : example.contributions()) {
            var section = read.stream().filter(one -> one.number().equals(answered.section())).findFirst().orElse(null);
            var one = new Contribution(Ids.next(), consultation, section, STAFF, "uk", answered.text(), answered.wording(),
                    List.of(), answered.organisation(), Ids.next(), Contribution.Moderation.PENDING, at, null);
            var verdict = new Verdict(Ids.next(), Outcome.of(answered.outcome()), answered.reason(), at);
            all = all.thenCompose(_ -> contributions.insert(session, one))
                    .thenCompose(_ -> contributions.publish(session, one.id(), at))
                    .thenCompose(_ -> contributions.answer(session, consultation, List.of(one.id()), verdict, STAFF));
        }
        return all;
    }

    private static <T> T read(String name, Class<T> type) {
        try (var resource = Examples.class.getResourceAsStream(FOLDER + name)) {
            return Json.mapper().readValue(resource, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FOLDER + name, unreadable);
        }
    }

    private static String markdown(String name) {
        try (var resource = Objects.requireNonNull(Examples.class.getResourceAsStream(FOLDER + name), name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FOLDER + name, unreadable);
        }
    }
}
