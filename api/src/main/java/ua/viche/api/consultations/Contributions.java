package ua.viche.api.consultations;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.hibernate.reactive.stage.Stage.Session;
import org.jspecify.annotations.Nullable;
import ua.viche.api.accounts.Accounts;
import ua.viche.contracts.events.ContributionReceived;
import ua.viche.contracts.events.SubmissionReceived;
import ua.viche.platform.Platform;
import ua.viche.platform.database.Database;
import ua.viche.platform.events.Outbox;
import ua.viche.platform.http.Ids;
import ua.viche.platform.http.Page;
import ua.viche.platform.identity.Caller;
import ua.viche.platform.time.LegalCalendar;

/// What people contribute to consultations, and what of it is shown to whom.
final class Contributions {

    static final String KIND = "contribution";

    private final Database database;
    private final Clock clock;
    private final LegalCalendar calendar;
    private final Outbox outbox;
    private final Consultations consultations;
    private final Accounts accounts;
    private final Attachments attachments;
    private final ConsultationStore store = new ConsultationStore();
    private final SectionStore sections = new SectionStore();
    private final ContributionStore contributions = new ContributionStore();

    Contributions(Platform platform, Consultations consultations, Accounts accounts, Attachments attachments) {
        database = platform.database();
        clock = platform.clock();
        calendar = platform.calendar();
        outbox = platform.outbox();
        this.consultations = consultations;
        this.accounts = accounts;
        this.attachments = attachments;
    }

    /// Registers a contribution under its author's name, and hands it to moderation. The term is judged by the server's time, once
    /// nobody can close the consultation any more.
    Contributing contribute(Caller author, UUID id, ContributionRequest request) {
        return database.<Contributing>inTransaction(session -> store.held(session, id).thenCompose(found -> {
            var now = now();
            if (found == null || found.state() == ConsultationState.DRAFT) {
                return stage(new Contributing.NoSuchConsultation());
            }
            if (found.stateAt(now) != ConsultationState.OPEN) {
                return stage(new Contributing.NotOpen(found.stateAt(now),
                        found.state() == ConsultationState.CANCELLED ? null : found.closesAt(), now));
            }
            return consultations.rules(session, found).thenCompose(rules -> {
                var refusal = refusal(author, request, rules);
                return refusal != null ? stage(refusal) : placed(session, found, rules, new Act(author, request, now));
            });
        }));
    }

    private record Act(Caller author, ContributionRequest request, Instant now) {}

    private static @Nullable Contributing refusal(Caller author, ContributionRequest request, ConsultationRules rules) {
        var limits = rules.contribution();
        if (!author.assurance().atLeast(rules.neededAssurance())) {
            return new Contributing.NeedsAssurance(rules.neededAssurance());
        }
        if (author.name() == null || author.name().isBlank()) {
            return new Contributing.Nameless();
        }
        if (isLonger(request.text(), limits.text())) {
            return new Contributing.TooLong("text", limits.text());
        }
        if (request.wording() != null && isLonger(request.wording(), limits.wording())) {
            return new Contributing.TooLong("wording", limits.wording());
        }
        return request.files().size() > limits.attachments()
                ? new Contributing.TooLong("attachments", limits.attachments())
                : null;
    }

    private static boolean isLonger(String text, int most) {
        return text.codePointCount(0, text.length()) > most;
    }

    private CompletionStage<Contributing> placed(Session session, Consultation consultation, ConsultationRules rules, Act act) {
        var wanted = act.request.section();
        if (wanted == null) {
            return counted(session, consultation, rules, act, null);
        }
        return sections.find(session, consultation.id(), wanted).thenCompose(section -> {
            if (section == null) {
                return stage(new Contributing.NoSuchSection());
            }
            return section.retired() != null
                    ? stage(new Contributing.SectionGone(consultation.edition()))
                    : counted(session, consultation, rules, act, section);
        });
    }

    private CompletionStage<Contributing> counted(Session session, Consultation consultation, ConsultationRules rules, Act act,
            @Nullable Section section) {
        var most = rules.contribution().perPerson();
        return contributions.count(session, consultation.id(), act.author.person()).thenCompose(count -> count >= most
                ? stage(new Contributing.TooMany(most))
                : attached(session, consultation, rules, act, contribution(consultation, act, section)));
    }

    private static Contribution contribution(Consultation consultation, Act act, @Nullable Section section) {
        var request = act.request;
        return new Contribution(Ids.next(), consultation.id(), section, act.author.person(), request.spoken(),
                request.text().strip(), request.wording() == null ? null : request.wording().strip(), request.files(),
                request.organisation(), Ids.next(), Contribution.Moderation.PENDING, act.now, null);
    }

    private CompletionStage<Contributing> attached(Session session, Consultation consultation, ConsultationRules rules, Act act,
            Contribution one) {
        var files = one.attachments();
        return attachments.attach(session, one).thenCompose(refused -> refused.isEmpty()
                ? register(session, consultation, rules, act.author, one)
                : stage(new Contributing.BadAttachments(IntStream.range(0, files.size())
                        .filter(place -> refused.contains(files.get(place))).boxed().toList())));
    }

    private CompletionStage<Contributing> register(Session session, Consultation consultation, ConsultationRules rules,
            Caller author, Contribution one) {
        var dueAt = calendar.afterWorkingDays(one.submittedAt(), rules.moderationWorkingDays());
        return accounts.seen(session, author).thenCompose(_ -> contributions.insert(session, one))
                .thenCompose(_ -> outbox.addAll(session, List.of(submission(consultation, one, dueAt),
                        new ContributionReceived(one.id(), consultation.id(), Consultations.localized(consultation.title()),
                                one.author(), one.submittedAt()))))
                .thenCompose(_ -> attachments.submit(session, consultation, one, dueAt))
                .thenApply(_ -> new Contributing.Registered(
                        ContributionView.of(one, new ContributionView.Reader(one.author(), false), author.name(), Set.of())));
    }

    private SubmissionReceived submission(Consultation consultation, Contribution one, Instant dueAt) {
        var section = one.section();
        var title = section == null ? consultation.title().uk() : consultation.title().uk() + " — " + section.name();
        return new SubmissionReceived(one.submission(), KIND, one.id(), consultation.procedure(), consultation.plan().territory(),
                one.author(), one.language(), title, one.handed().text(), one.submittedAt(), dueAt);
    }

    /// One that is shown to the reader, at least that it is there.
    Optional<ContributionView> find(UUID id, @Nullable UUID person, Editor editor) {
        return Optional.ofNullable(database.inTransaction(session -> contributions.find(session, id)
                .thenCompose(one -> one == null
                        ? CompletableFuture.<@Nullable ContributionView>completedStage(null)
                        : store.find(session, one.consultation()).thenCompose(consultation -> {
                            var reader = new ContributionView.Reader(person,
                                    consultation != null && editor.covers(consultation.procedure()));
                            return consultation == null
                                    || one.moderation().state() == ContributionState.PENDING && !reader.sees(one)
                                            ? CompletableFuture.<@Nullable ContributionView>completedStage(null)
                                            : views(session, consultation, List.of(one), reader)
                                                    .<@Nullable ContributionView>thenApply(List::getFirst);
                        }))));
    }

    /// Contributions to a consultation, oldest first; empty where there is none that the reader may see. Editors of the body see all.
    Optional<Page<ContributionView>> list(ContributionStore.Filter filter, @Nullable UUID person, Editor editor,
            Page.Request page) {
        return Optional
                .ofNullable(database.inTransaction(session -> consultations.readable(session, filter.consultation(), editor)
                        .thenCompose(consultation -> {
                            if (consultation == null) {
                                return CompletableFuture.<@Nullable Page<ContributionView>>completedStage(null);
                            }
                            var reader = new ContributionView.Reader(person, editor.covers(consultation.procedure()));
                            var seen = new ContributionStore.Filter(filter.consultation(), filter.section(), filter.author(),
                                    reader.staff() || filter.author() != null, filter.unanswered());
                            return contributions.list(session, seen, page.after(UUID::fromString), page.limit() + 1)
                                    .thenCompose(found -> views(session, consultation, found, reader))
                                    .<@Nullable Page<ContributionView>>thenApply(
                                            views -> Page.of(views, page, view -> view.id().toString()));
                        })));
    }

    /// As everybody sees them, a page at a time; null where there is no such consultation.
    @Nullable
    List<ContributionView> exported(UUID consultation, @Nullable UUID after, int most) {
        return database.inTransaction(session -> consultations.readable(session, consultation, null)
                .thenCompose(found -> found == null
                        ? CompletableFuture.<@Nullable List<ContributionView>>completedStage(null)
                        : contributions.list(session, new ContributionStore.Filter(consultation, null, null, false, false), after,
                                most)
                                .thenCompose(some -> views(session, found, some, new ContributionView.Reader(null, false)))
                                .<@Nullable List<ContributionView>>thenApply(views -> views)));
    }

    private CompletionStage<List<ContributionView>> views(Session session, Consultation consultation, List<Contribution> found,
            ContributionView.Reader reader) {
        return consultations.rules(session, consultation)
                .thenCompose(rules -> names(session, found, rules.authorsPublic() || reader.staff(), reader.person()))
                .thenCompose(names -> attachments.published(session, found).thenApply(shown -> found.stream()
                        .map(one -> ContributionView.of(one, reader, names.get(one.author()), shown)).toList()));
    }

    /// Names of authors where they are shown; one's own always.
    CompletionStage<Map<UUID, String>> names(Session session, List<Contribution> found, boolean shown, @Nullable UUID person) {
        var people = shown
                ? found.stream().map(Contribution::author).distinct().toList()
                : found.stream().map(Contribution::author).filter(author -> author.equals(person)).distinct().toList();
        return people.isEmpty() ? CompletableFuture.completedStage(Map.of()) : accounts.names(session, people);
    }

    private static CompletionStage<Contributing> stage(Contributing contributing) {
        return CompletableFuture.completedStage(contributing);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
