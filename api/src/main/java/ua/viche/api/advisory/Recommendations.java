package ua.viche.api.advisory;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.contracts.events.RecommendationAdopted;
import ua.viche.contracts.events.RecommendationAnswered;
import ua.viche.platform.Platform;
import ua.viche.platform.audit.AuditTrail;
import ua.viche.platform.audit.StaffAct;
import ua.viche.platform.http.Ids;
import ua.viche.platform.http.Page;
import ua.viche.platform.identity.Caller;
import ua.viche.platform.identity.Role;

/// How a group recommends something to the police, and how it is answered.
final class Recommendations {

    private static final int EXPORTED = 50_000;

    private final Platform platform;
    private final AuditTrail audit;
    private final Meetings meetings;
    private final RecommendationStore store = new RecommendationStore();

    Recommendations(Platform platform, AuditTrail audit, Meetings meetings) {
        this.platform = platform;
        this.audit = audit;
        this.meetings = meetings;
    }

    /// A member who is at the meeting proposes one.
    Advising<RecommendationView> propose(UUID person, UUID meeting, String text) {
        return platform.database().<Advising<RecommendationView>>inTransaction(
                session -> meetings.sitting(session, meeting, true).thenCompose(found -> {
                    if (found.isEmpty()) {
                        return CompletableFuture.completedStage(new Advising.NoSuchThing<>());
                    }
                    return asPresent(found.get(), person, member -> {
                        var one = new Recommendation(Ids.next(), meeting, found.get().group().id(), text, now(),
                                Recommendation.State.PROPOSED, null, null, null, null);
                        return store.insert(session, one, member.id()).thenApply(_ -> done(one));
                    });
                }));
    }

    /// A member who is at the meeting votes, or recuses themselves with a reason; once.
    Advising<RecommendationView> vote(UUID person, UUID id, AdvisoryRequests.Vote vote) {
        return onOne(id, (session, one, sitting) -> asPresent(sitting, person, member -> {
            if (one.state() != Recommendation.State.PROPOSED) {
                return CompletableFuture.completedStage(new Advising.NotNow<>(one.state()));
            }
            var quorum = sitting.group().charter().quorum();
            return store.tally(session, id).thenCompose(tally -> {
                var able = sitting.attending().size() - tally.recused();
                if (!vote.choice().equals("recused") && able < quorum) {
                    return CompletableFuture.completedStage(new Advising.NoQuorum<>(able, quorum));
                }
                return store.vote(session, id, member.id(), vote, now())
                        .thenApply(fresh -> fresh ? done(one) : new Advising.Voted<RecommendationView>());
            });
        }));
    }

    /// Ends the vote: without a quorum of votes there is no result.
    Advising<RecommendationView> end(Caller secretary, UUID id) {
        return onOne(id, (session, one, sitting) -> {
            var group = sitting.group();
            if (!secretary.has(Role.SECRETARY, group.district())) {
                return CompletableFuture.completedStage(new Advising.OutOfScope<>(Role.SECRETARY, group.district()));
            }
            return store.tally(session, id).thenCompose(tally -> {
                if (one.state() != Recommendation.State.PROPOSED) {
                    return CompletableFuture.completedStage(new Advising.NotNow<>(one.state()));
                }
                var quorum = group.charter().quorum();
                if (tally.voted() < quorum) {
                    return CompletableFuture.completedStage(new Advising.NoQuorum<>(tally.voted(), quorum));
                }
                return decided(session, secretary, sitting, one, tally);
            });
        });
    }

    private CompletionStage<Advising<RecommendationView>> decided(Stage.Session session, Caller secretary, Sitting sitting,
            Recommendation one, Recommendation.Tally tally) {
        var now = now();
        var group = sitting.group();
        var due = tally.carries() ? platform.calendar().afterWorkingDays(now, group.charter().answerWorkingDays()) : null;
        var state = due == null ? Recommendation.State.REJECTED : Recommendation.State.ADOPTED;
        var result = new Recommendation(one.id(), one.meeting(), one.group(), one.text(), one.proposedAt(), state, tally, now,
                due, null);
        return store.decided(session, result, group.charter().quorum())
                .thenCompose(_ -> due == null
                        ? CompletableFuture.completedStage(null)
                        : platform.outbox().add(session, new RecommendationAdopted(group.id(), one.id(), group.district(),
                                group.name().uk(), group.name().in(Locale.ENGLISH), due, now)))
                .thenCompose(_ -> audit(session, secretary, "end-vote", one.id())).thenApply(_ -> done(result));
    }

    /// The police of the district answer what was adopted.
    Advising<RecommendationView> answer(Caller police, UUID id, AdvisoryRequests.Reply reply) {
        return onOne(id, (session, one, sitting) -> {
            var group = sitting.group();
            if (!police.has(Role.OFFICIAL, group.district()) && !police.has(Role.OFFICER, group.district())) {
                return CompletableFuture.completedStage(new Advising.OutOfScope<>(Role.OFFICIAL, group.district()));
            }
            if (!one.state().mayBecome(Recommendation.State.ANSWERED)) {
                return CompletableFuture.completedStage(new Advising.NotNow<>(one.state()));
            }
            var now = now();
            var members = sitting.members().stream().map(Member::person).toList();
            return store.answered(session, id, reply, police.person(), now)
                    .thenCompose(_ -> platform.outbox().add(session, new RecommendationAnswered(group.id(), id, group.district(),
                            group.name().uk(), group.name().in(Locale.ENGLISH), reply.verdict(), members, now)))
                    .thenCompose(_ -> audit(session, police, "answer-recommendation", id))
                    .thenCompose(_ -> store.find(session, id))
                    .thenApply(found -> done(found.orElseThrow()));
        });
    }

    Optional<Recommendation> find(UUID id) {
        return platform.database().inTransaction(session -> store.find(session, id));
    }

    Page<Recommendation> list(@Nullable UUID group, boolean overdue, Page.Request page) {
        var filter = new RecommendationStore.Filter(group, overdue ? now() : null);
        return platform.database().inTransaction(session -> store.list(session, filter, page)
                .thenApply(rows -> Page.of(rows, page, row -> row.id().toString())));
    }

    /// What was voted on, with the districts.
    List<Map.Entry<String, Recommendation>> all() {
        return platform.database().inTransaction(session -> store.all(session, EXPORTED));
    }

    Instant now() {
        return platform.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private interface Act {
        CompletionStage<Advising<RecommendationView>> on(Stage.Session session, Recommendation one, Sitting sitting);
    }

    private Advising<RecommendationView> onOne(UUID id, Act act) {
        return platform.database()
                .<Advising<RecommendationView>>inTransaction(session -> store.locked(session, id).thenCompose(found -> {
                    if (found.isEmpty()) {
                        return CompletableFuture.completedStage(new Advising.NoSuchThing<>());
                    }
                    return meetings.sitting(session, found.get().meeting(), false)
                            .thenCompose(sitting -> act.on(session, found.get(), sitting.orElseThrow()));
                }));
    }

    private static CompletionStage<Advising<RecommendationView>> asPresent(Sitting sitting, UUID person,
            Function<Member, CompletionStage<Advising<RecommendationView>>> act) {
        var member = sitting.member(person);
        if (member.isEmpty()) {
            return CompletableFuture.completedStage(new Advising.NotMember<>());
        }
        if (sitting.meeting().state() != Meeting.State.OPEN) {
            return CompletableFuture.completedStage(new Advising.NotNow<>(sitting.meeting().state()));
        }
        return sitting.present().contains(member.get().id())
                ? act.apply(member.get())
                : CompletableFuture.completedStage(new Advising.NotPresent<>());
    }

    private Advising<RecommendationView> done(Recommendation one) {
        return new Advising.Done<>(RecommendationView.of(one, now(), Locale.of("uk")));
    }

    private CompletionStage<Void> audit(Stage.Session session, Caller staff, String act, UUID target) {
        return audit.append(session, new StaffAct(staff.person(), act, target, now(), Map.of()));
    }
}
