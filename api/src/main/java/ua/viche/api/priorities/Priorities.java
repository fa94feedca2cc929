package ua.viche.api.priorities;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage.Session;
import org.jspecify.annotations.Nullable;
import ua.viche.api.consultations.ConsultationProcedures;
import ua.viche.api.consultations.ConsultationRules.PriorityLimits;
import ua.viche.api.consultations.Consultations;
import ua.viche.api.consultations.Editor;
import ua.viche.contracts.events.Localized;
import ua.viche.contracts.events.PrioritiesClosed;
import ua.viche.contracts.events.PrioritiesOpened;
import ua.viche.platform.Platform;
import ua.viche.platform.audit.AuditTrail;
import ua.viche.platform.audit.StaffAct;
import ua.viche.platform.database.Database;
import ua.viche.platform.events.Outbox;
import ua.viche.platform.http.Ids;
import ua.viche.platform.http.Page;
import ua.viche.platform.identity.Caller;
import ua.viche.platform.time.LegalCalendar;

/// What bodies and people do with choices of priorities.
final class Priorities {

    private final Database database;
    private final Clock clock;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Consultations consultations;
    private final ConsultationProcedures procedures;
    private final ChoiceStore choices = new ChoiceStore();
    private final BallotStore ballots = new BallotStore();

    Priorities(Platform platform, Consultations consultations, ConsultationProcedures procedures, AuditTrail audit) {
        database = platform.database();
        clock = platform.clock();
        outbox = platform.outbox();
        this.audit = audit;
        this.consultations = consultations;
        this.procedures = procedures;
    }

    /// Offers options to choose from, as part of a consultation that was announced.
    Choosing offer(Editor editor, UUID consultation, ChoiceRequests.New wanted) {
        return database.<Choosing>inTransaction(session -> consultations.announced(session, consultation).thenCompose(found -> {
            if (found == null) {
                return stage(new Choosing.NoSuchConsultation());
            }
            var rules = found.rules();
            if (!editor.covers(rules.code())) {
                return stage(new Choosing.NotYours(rules.code()));
            }
            var refusal = refusal(found.cancelled(), rules.priorities(), wanted);
            if (refusal != null) {
                return stage(refusal);
            }
            var choice = choice(consultation, new Choice.Procedure(rules.code(), rules.version()), wanted);
            return choices.insert(session, choice, editor.person(), now())
                    .thenCompose(_ -> done(session, editor, choice, "offer-priorities", Map.of("consultation", consultation)));
        }));
    }

    private @Nullable Choosing refusal(boolean cancelled, PriorityLimits limits, ChoiceRequests.New wanted) {
        var today = today();
        var first = wanted.firstDay() == null ? today : wanted.firstDay();
        if (cancelled) {
            return new Choosing.Cancelled();
        }
        if (wanted.options().size() > limits.mostOptions()) {
            return new Choosing.TooManyOptions(limits.mostOptions());
        }
        if (first.isBefore(today)) {
            return new Choosing.BeginsInThePast(today);
        }
        var earliest = first.plusDays(limits.minimumDays());
        var latest = first.plusDays(limits.longestDays());
        return wanted.lastDay().isBefore(earliest) || wanted.lastDay().isAfter(latest)
                ? new Choosing.TermOutside(earliest, latest)
                : null;
    }

    private Choice choice(UUID consultation, Choice.Procedure procedure, ChoiceRequests.New wanted) {
        var first = wanted.firstDay();
        var opensAt = first == null || first.equals(today()) ? now() : first.atStartOfDay(LegalCalendar.ZONE).toInstant();
        var options = new ArrayList<Choice.Option>();
        for (var option : wanted.options()) {
            options.add(new Choice.Option(Ids.next(), options.size() + 1, option.title().bilingual(),
                    option.text() == null ? null : option.text().bilingual()));
        }
        return new Choice(Ids.next(), consultation, procedure, wanted.title().bilingual(), wanted.choose(), new Choice.Term(
                opensAt, LegalCalendar.endOf(wanted.lastDay())), null,
                List.copyOf(options));
    }

    /// Calls a choice off before it ends; ballots are kept and never told.
    Choosing cancel(Editor editor, UUID id, String reason) {
        return database.<Choosing>inTransaction(session -> choices.locked(session, id).thenCompose(choice -> {
            if (choice == null) {
                return stage(new Choosing.NoSuchChoice());
            }
            if (!editor.covers(choice.procedure().code())) {
                return stage(new Choosing.NotYours(choice.procedure().code()));
            }
            var state = choice.stateAt(now());
            if (state == ChoiceState.CLOSED || state == ChoiceState.CANCELLED) {
                return stage(notOpen(choice));
            }
            var called = new Choice(choice.id(), choice.consultation(), choice.procedure(), choice.title(), choice.choose(),
                    choice.term(), new Choice.Cancellation(now(), reason), choice.options());
            return choices.cancel(session, id, reason, now())
                    .thenCompose(_ -> done(session, editor, called, "cancel-priorities", Map.of("reason", reason)));
        }));
    }

    /// Casts a person's ballot, or changes it, until the choice closes. The term is judged by the server's time.
    Choosing vote(Caller person, UUID id, List<UUID> options) {
        return database.<Choosing>inTransaction(session -> choices.held(session, id).thenCompose(choice -> {
            if (choice == null) {
                return stage(new Choosing.NoSuchChoice());
            }
            if (choice.stateAt(now()) != ChoiceState.OPEN) {
                return stage(notOpen(choice));
            }
            return procedures.rulesFor(session, choice.procedure().code(), choice.procedure().version()).thenCompose(rules -> {
                if (!person.assurance().atLeast(rules.neededAssurance())) {
                    return stage(new Choosing.NeedsAssurance(rules.neededAssurance()));
                }
                if (options.size() > choice.choose()) {
                    return stage(new Choosing.TooMany(choice.choose()));
                }
                var positions = choice.positions(options);
                return positions.isEmpty()
                        ? stage(new Choosing.NoSuchOption(stranger(choice, options)))
                        : ballots.keep(session, id, person.person(), positions.get(), now())
                                .thenApply(kept -> new Choosing.Voted(view(choice, kept), kept.first()));
            });
        }));
    }

    private static UUID stranger(Choice choice, List<UUID> options) {
        var known = choice.options().stream().map(Choice.Option::id).toList();
        return options.stream().filter(option -> !known.contains(option)).findFirst().orElseThrow();
    }

    private static BallotView view(Choice choice, BallotStore.Kept kept) {
        return new BallotView(kept.ballot().id(),
                kept.ballot().positions().stream().map(position -> choice.options().get(position - 1).id()).toList(),
                kept.castAt(), kept.changedAt());
    }

    /// A person's own ballot.
    Optional<BallotView> ballot(UUID person, UUID id) {
        return Optional.ofNullable(database.inTransaction(session -> choices.find(session, id)
                .thenCompose(choice -> choice == null
                        ? CompletableFuture.<@Nullable BallotView>completedStage(null)
                        : ballots.find(session, id, person)
                                .<@Nullable BallotView>thenApply(kept -> kept == null ? null : view(choice, kept)))));
    }

    Optional<ChoiceView> find(UUID id) {
        return Optional.ofNullable(database.inTransaction(session -> choices.find(session, id)
                .thenCompose(choice -> choice == null
                        ? CompletableFuture.<@Nullable ChoiceView>completedStage(null)
                        : view(session, choice).<@Nullable ChoiceView>thenApply(view -> view))));
    }

    /// The choices of a consultation, newest first; empty where it was not announced.
    Optional<Page<ChoiceView>> of(UUID consultation, Page.Request page) {
        return Optional.ofNullable(database.inTransaction(session -> consultations.announced(session, consultation)
                .thenCompose(found -> found == null
                        ? CompletableFuture.<@Nullable Page<ChoiceView>>completedStage(null)
                        : choices.of(session, consultation, page.after(UUID::fromString), page.limit() + 1)
                                .thenCompose(some -> views(session, some)).<@Nullable Page<ChoiceView>>thenApply(
                                        views -> Page.of(views, page, view -> view.id().toString())))));
    }

    /// A choice whose ballots may be read by everybody: it is closed. Else what it is.
    Optional<Choice> choice(UUID id) {
        return Optional.ofNullable(database.inTransaction(session -> choices.find(session, id)));
    }

    List<Ballot> ballots(UUID id, @Nullable Ballot after, int most) {
        return database.inTransaction(session -> ballots.list(session, id, after == null ? null : after.id(), most));
    }

    /// Tells of choices that have opened or closed; that they have, the clock decides.
    void tell() {
        for (var closing : List.of(false, true)) {
            for (var id : database.inTransaction(session -> choices.untold(session, closing, now()))) {
                database.<@Nullable Void>inTransaction(session -> choices.told(session, id, closing, now())
                        .thenCompose(news -> news ? choices.find(session, id) : CompletableFuture.completedStage(null))
                        .thenCompose(choice -> choice == null
                                ? CompletableFuture.<Void>completedStage(null)
                                : closing ? closed(session, choice) : opened(session, choice)));
            }
        }
    }

    private CompletionStage<Void> opened(Session session, Choice choice) {
        return outbox.add(session, new PrioritiesOpened(choice.id(), choice.consultation(), choice.procedure().code(),
                title(choice), choice.choose(), choice.options().size(), choice.term().opensAt(), choice.term().closesAt()));
    }

    private CompletionStage<Void> closed(Session session, Choice choice) {
        return ballots.tally(session, choice).thenCompose(tally -> outbox.add(session, new PrioritiesClosed(choice.id(),
                choice.consultation(), choice.procedure().code(), title(choice), tally.ballots(), choice.term().closesAt())));
    }

    private static Localized title(Choice choice) {
        return new Localized(choice.title().uk(), choice.title().en());
    }

    private CompletionStage<Choosing> done(Session session, Editor editor, Choice choice, String act,
            Map<String, Object> details) {
        return view(session, choice).thenCompose(view -> audit
                .append(session, new StaffAct(editor.person(), act, choice.id(), now(), details))
                .thenApply(_ -> new Choosing.Done(view)));
    }

    private CompletionStage<List<ChoiceView>> views(Session session, List<Choice> some) {
        CompletionStage<List<ChoiceView>> all = CompletableFuture.completedStage(new ArrayList<>());
        for (var choice : some) {
            all = all.thenCompose(so -> view(session, choice).thenApply(view -> {
                so.add(view);
                return so;
            }));
        }
        return all;
    }

    private CompletionStage<ChoiceView> view(Session session, Choice choice) {
        return ballots.tally(session, choice).thenApply(tally -> ChoiceView.of(choice, tally, now()));
    }

    private Choosing notOpen(Choice choice) {
        return new Choosing.NotOpen(choice.stateAt(now()), choice.term().opensAt(), choice.term().closesAt(), now());
    }

    private static CompletionStage<Choosing> stage(Choosing choosing) {
        return CompletableFuture.completedStage(choosing);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LegalCalendar.ZONE);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
