package ua.viche.api.petitions;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.api.accounts.Accounts;
import ua.viche.api.petitions.Petitioning.Done;
import ua.viche.api.petitions.Petitioning.NoSuchPetition;
import ua.viche.api.petitions.Petitioning.NoSuchProcedure;
import ua.viche.api.petitions.Petitioning.NotNow;
import ua.viche.api.petitions.Petitioning.NotYours;
import ua.viche.api.petitions.Petitioning.Stale;
import ua.viche.api.petitions.Petitioning.TooLong;
import ua.viche.api.procedures.ProcedureRules;
import ua.viche.api.procedures.Procedures;
import ua.viche.api.signing.Count;
import ua.viche.api.signing.Counts;
import ua.viche.api.signing.Gates;
import ua.viche.platform.Platform;
import ua.viche.platform.database.Database;
import ua.viche.platform.http.Page;
import ua.viche.platform.identity.Caller;

/// What people and bodies do with petitions.
public final class Petitions {

    private final Database database;
    private final Clock clock;
    private final Procedures procedures;
    private final Accounts accounts;
    private final Gates gates;
    private final Counts counts;
    private final PetitionLife life;
    private final PetitionStore store = new PetitionStore();

    Petitions(Platform platform, Procedures procedures, Accounts accounts, Gates gates, Counts counts, PetitionLife life) {
        database = platform.database();
        clock = platform.clock();
        this.procedures = procedures;
        this.accounts = accounts;
        this.gates = gates;
        this.counts = counts;
        this.life = life;
    }

    /// Begins a petition that only its author sees.
    public Petitioning draft(Caller author, String procedure, Draft draft) {
        var rules = procedures.rulesFor(procedure).orElse(null);
        if (rules == null) {
            return new NoSuchProcedure();
        }
        var tooLong = tooLong(rules, draft);
        if (tooLong != null) {
            return tooLong;
        }
        return database.inTransaction(session -> {
            var petition = Petition.draft(author.person(), rules, draft, now());
            return accounts.seen(session, author).thenCompose(_ -> store.keep(session, petition, petition.begin()))
                    .thenCompose(_ -> gates.create(session,
                            new Gates.New(petition.id(), rules.code(), rules.version(), author.newestVersion()), now()))
                    .thenCompose(_ -> done(session, petition, author.person()));
        });
    }

    /// Changes a draft that has the version which its author read.
    public Petitioning edit(UUID author, UUID id, long version, UnaryOperator<Draft> change) {
        return byAuthor(author, id, (session, petition) -> {
            if (petition.state() != PetitionState.DRAFT) {
                return CompletableFuture.completedStage(new NotNow(petition.state()));
            }
            if (petition.version() != version) {
                return CompletableFuture.completedStage(new Stale(petition.version()));
            }
            return rules(session, petition).thenCompose(rules -> {
                var draft = change.apply(
                        new Draft(petition.title(), petition.text(), petition.language(), petition.territory()));
                var tooLong = tooLong(rules, draft);
                if (tooLong != null) {
                    return CompletableFuture.completedStage(tooLong);
                }
                petition.edit(draft);
                return session.flush().thenCompose(_ -> done(session, petition, author));
            });
        });
    }

    /// Hands a draft in: to sponsors where the procedure asks for them, else to moderation.
    public Petitioning submit(UUID author, UUID id) {
        return byAuthor(author, id, (session, petition) -> petition.state() == PetitionState.DRAFT
                ? life.submit(session, petition).thenCompose(_ -> done(session, petition, author))
                : CompletableFuture.completedStage(new NotNow(petition.state())));
    }

    /// Takes a petition back before the addressee has to answer it.
    public Petitioning withdraw(UUID author, UUID id, @Nullable String reason) {
        return byAuthor(author, id, (session, petition) -> petition.state().mayBecome(PetitionState.WITHDRAWN)
                ? life.withdraw(session, petition, reason).thenCompose(_ -> done(session, petition, author))
                : CompletableFuture.completedStage(new NotNow(petition.state())));
    }

    /// Publishes the addressee's answer.
    ///
    /// @param mayAnswer whether the official speaks for the body of a procedure
    public Petitioning answer(Caller official, UUID id, String text, Predicate<String> mayAnswer) {
        return database.inTransaction(session -> locked(session, id).thenCompose(petition -> {
            if (petition == null || !petition.state().isReadableByAll() && !mayAnswer.test(petition.procedure())) {
                return CompletableFuture.completedStage(new NoSuchPetition());
            }
            if (!mayAnswer.test(petition.procedure())) {
                return CompletableFuture.completedStage(new NotYours());
            }
            if (!petition.state().mayBecome(PetitionState.ANSWERED)) {
                return CompletableFuture.completedStage(new NotNow(petition.state()));
            }
            return life.answer(session, petition, text, official.person())
                    .thenCompose(_ -> done(session, petition, official.person()));
        }));
    }

    /// What a reader finds under an id; null for somebody whom we do not know.
    public Found find(UUID id, @Nullable UUID reader) {
        return database.<Found>inTransaction(session -> store.find(session, id).thenCompose(petition -> {
            if (petition != null && (petition.isBy(reader) || petition.state().isReadableByAll())) {
                return whole(session, petition, reader).<Found>thenApply(Found.Shown::new);
            }
            var hidden = petition == null ? null : petition.takenDown();
            return CompletableFuture.<Found>completedStage(
                    hidden == null ? new Found.Nothing() : new Found.TakenDown(hidden.hiddenPolicy(), hidden.hiddenAt()));
        }));
    }

    /// Petitions, newest first. Without an author only published ones.
    Page<PetitionView> list(PetitionStore.Filter filter, Page.Request page, @Nullable UUID reader) {
        return database.inTransaction(session -> store.list(session, filter, page)
                .thenCompose(petitions -> views(session, petitions, reader))
                .thenApply(views -> Page.of(views, page, view -> view.id().toString())));
    }

    /// Published petitions as everybody sees them, in this order.
    List<PetitionView> shown(Function<Stage.Session, CompletionStage<List<UUID>>> selection) {
        return database.inTransaction(session -> selection.apply(session)
                .thenCompose(ids -> store.all(session, ids))
                .thenCompose(petitions -> views(session, petitions, null)));
    }

    private Petitioning byAuthor(UUID author, UUID id,
            BiFunction<Stage.Session, Petition, CompletionStage<? extends Petitioning>> work) {
        return database.<Petitioning>inTransaction(session -> locked(session, id).thenCompose(petition -> {
            if (petition == null || !petition.isBy(author) && !petition.state().isReadableByAll()) {
                return CompletableFuture.<Petitioning>completedStage(new NoSuchPetition());
            }
            if (!petition.isBy(author)) {
                return CompletableFuture.<Petitioning>completedStage(new NotYours());
            }
            return work.apply(session, petition).<Petitioning>thenApply(outcome -> outcome);
        }));
    }

    private CompletionStage<Petitioning> done(Stage.Session session, Petition petition, UUID reader) {
        return whole(session, petition, reader).thenApply(Done::new);
    }

    private CompletionStage<PetitionView> whole(Stage.Session session, Petition petition, @Nullable UUID reader) {
        return store.history(session, petition.id())
                .thenCompose(history -> views(session, List.of(petition), reader)
                        .thenApply(views -> views.getFirst().withHistory(history.stream().map(PetitionView.Step::of).toList())));
    }

    private CompletionStage<List<PetitionView>> views(Stage.Session session, List<Petition> petitions, @Nullable UUID reader) {
        if (petitions.isEmpty()) {
            return CompletableFuture.completedStage(List.of());
        }
        return counts.of(session, petitions.stream().map(Petition::id).toList())
                .thenCompose(found -> accounts.names(session, petitions.stream().map(Petition::author).toList())
                        .thenCompose(names -> {
                            CompletionStage<List<PetitionView>> views = CompletableFuture.completedStage(new ArrayList<>());
                            for (var petition : petitions) {
                                var count = found.getOrDefault(petition.id(), new Count(0, now()));
                                var reading = new PetitionView.Reading(reader, names.get(petition.author()), count, now());
                                views = views.thenCompose(list -> rules(session, petition).thenApply(rules -> {
                                    list.add(PetitionView.of(petition, rules, reading));
                                    return list;
                                }));
                            }
                            return views;
                        }));
    }

    private CompletionStage<@Nullable Petition> locked(Stage.Session session, UUID id) {
        return gates.lock(session, id).thenCompose(_ -> store.find(session, id));
    }

    private CompletionStage<ProcedureRules> rules(Stage.Session session, Petition petition) {
        return procedures.rulesFor(session, petition.procedure(), petition.procedureVersion());
    }

    private static @Nullable TooLong tooLong(ProcedureRules rules, Draft draft) {
        var limits = rules.text();
        if (draft.title().codePointCount(0, draft.title().length()) > limits.title()) {
            return new TooLong("title", limits.title());
        }
        return draft.text().codePointCount(0, draft.text().length()) > limits.text() ? new TooLong("text", limits.text()) : null;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
