package ua.viche.api.consultations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage.Session;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.Platform;
import ua.viche.platform.database.Database;

/// Published reports, put together from what is stored; nothing of it changes once it is published.
final class Reports {

    private static final int AT_ONCE = 500;
    private static final Comparator<Report.Row> BY_SECTION = Comparator.comparing(Reports::place)
            .thenComparing(Report.Row::number);

    private final Database database;
    private final Consultations consultations;
    private final Contributions contributions;
    private final ConsultationStore store = new ConsultationStore();
    private final ContributionStore rows = new ContributionStore();

    Reports(Platform platform, Consultations consultations, Contributions contributions) {
        database = platform.database();
        this.consultations = consultations;
        this.contributions = contributions;
    }

    /// The report, once it is published.
    Optional<Report> find(UUID id) {
        var head = head(id);
        if (head == null) {
            return Optional.empty();
        }
        var all = new ArrayList<Report.Row>();
        for (var some = rows(head, all); !some.isEmpty(); some = rows(head, all)) {
            all.addAll(some);
        }
        all.sort(BY_SECTION);
        return Optional.of(new Report(id, head.version(), head.consultation(), head.rules(), head.conclusion(), head.at(),
                head.figures(), List.copyOf(all)));
    }

    private @Nullable Report head(UUID id) {
        return database.inTransaction(session -> store.find(session, id).thenCompose(found -> {
            var conclusion = found == null ? null : found.conclusion();
            var at = found == null ? null : found.reportedAt();
            return found == null || conclusion == null || at == null
                    ? CompletableFuture.<@Nullable Report>completedStage(null)
                    : consultations.rules(session, found)
                            .thenCompose(rules -> rows.figures(session, List.of(id))
                                    .<@Nullable Report>thenApply(figures -> new Report(id, found.version(), found, rules,
                                            conclusion, at, figures.getOrDefault(id, Figures.NONE), List.of())));
        }));
    }

    private List<Report.Row> rows(Report head, List<Report.Row> before) {
        var after = before.isEmpty() ? null : before.getLast().contribution().id();
        return database.inTransaction(session -> rows
                .list(session, ContributionStore.Filter.all(head.id()), after, AT_ONCE)
                .thenCompose(some -> names(session, head, some).thenApply(names -> {
                    var numbered = new ArrayList<Report.Row>();
                    for (var one : some) {
                        numbered.add(new Report.Row(before.size() + numbered.size() + 1, one, author(one, names)));
                    }
                    return numbered;
                })));
    }

    private CompletionStage<Map<UUID, String>> names(Session session, Report head, List<Contribution> some) {
        return contributions.names(session, some, head.rules().authorsPublic(), null);
    }

    private static @Nullable String author(Contribution one, Map<UUID, String> names) {
        var organisation = one.organisation();
        if (!one.isPublished()) {
            return null;
        }
        return organisation == null
                ? names.get(one.author())
                : organisation.name() + " (" + organisation.code() + "), " + organisation.seat();
    }

    /// What is about the whole comes last; sections that were changed later stand where they stood by number.
    private static String place(Report.Row row) {
        var section = row.contribution().section();
        if (section == null) {
            return "~";
        }
        var place = new StringBuilder();
        for (var part : section.number().split("\\.")) {
            place.append("%05d.".formatted(Integer.parseInt(part)));
        }
        return place.append(section.id()).toString();
    }
}
