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
import org.hibernate.reactive.stage.Stage;
import ua.viche.contracts.events.AdvisoryMeetingCalled;
import ua.viche.contracts.events.AdvisoryMinutesApproved;
import ua.viche.platform.Platform;
import ua.viche.platform.audit.AuditTrail;
import ua.viche.platform.audit.StaffAct;
import ua.viche.platform.http.Ids;
import ua.viche.platform.http.Page;
import ua.viche.platform.identity.Caller;
import ua.viche.platform.identity.Role;

/// What happens around a meeting: invitation, attendance, minutes.
final class Meetings {

    private final Platform platform;
    private final AuditTrail audit;
    private final GroupStore groups = new GroupStore();
    private final MeetingStore store = new MeetingStore();

    Meetings(Platform platform, AuditTrail audit) {
        this.platform = platform;
        this.audit = audit;
    }

    /// Calls the members together; they are invited with the agenda.
    Advising<Meeting> convene(Caller secretary, UUID id, AdvisoryRequests.NewMeeting wanted) {
        var now = now();
        return platform.database().<Advising<Meeting>>inTransaction(session -> groups.locked(session, id).thenCompose(found -> {
            if (found.isEmpty()) {
                return CompletableFuture.completedStage(new Advising.NoSuchThing<>());
            }
            var group = found.get();
            if (!secretary.has(Role.SECRETARY, group.district())) {
                return CompletableFuture.completedStage(new Advising.OutOfScope<>(Role.SECRETARY, group.district()));
            }
            var meeting = new Meeting(Ids.next(), id, wanted.startsAt().truncatedTo(ChronoUnit.MILLIS),
                    wanted.endsAt().truncatedTo(ChronoUnit.MILLIS), wanted.place(), wanted.agenda(), Meeting.State.PLANNED,
                    new Meeting.Minutes(null, 0, null), 0, now);
            return store.insert(session, meeting).thenCompose(_ -> invite(session, group, meeting, now))
                    .thenCompose(_ -> audit(session, secretary, "convene-meeting", meeting.id()))
                    .thenApply(_ -> new Advising.Done<>(meeting));
        }));
    }

    Optional<Page<Meeting>> list(UUID group, Page.Request page) {
        return platform.database().inTransaction(session -> groups.find(session, group).thenCompose(found -> found.isEmpty()
                ? CompletableFuture.completedStage(Optional.<Page<Meeting>>empty())
                : store.list(session, group, page).thenApply(
                        rows -> Optional.of(Page.of(rows, page, row -> row.startsAt() + " " + row.id())))));
    }

    /// The latest hundred.
    List<Meeting> forCalendar(UUID group) {
        return platform.database().inTransaction(session -> store.list(session, group, new Page.Request(100, null)));
    }

    /// A meeting; with the draft of its minutes for members and the secretary.
    Optional<MeetingView> find(UUID id, Optional<Caller> reader) {
        return platform.database().inTransaction(session -> sitting(session, id, false).thenApply(found -> found.map(
                sitting -> sitting.view(reader.map(one -> sitting.member(one.person()).isPresent()
                        || one.has(Role.SECRETARY, sitting.group().district())).orElse(false)))));
    }

    /// Opens, closes or cancels it.
    Advising<MeetingView> step(Caller secretary, UUID id, Meeting.State next) {
        return asSecretary(secretary, id, (session, sitting) -> {
            var meeting = sitting.meeting();
            if (!meeting.state().mayBecome(next)) {
                return CompletableFuture.completedStage(new Advising.NotNow<>(meeting.state()));
            }
            var after = meeting.at(next);
            return store.state(session, after)
                    .thenCompose(_ -> next == Meeting.State.CANCELLED
                            ? invite(session, sitting.group(), after, now())
                            : CompletableFuture.completedStage(null))
                    .thenCompose(_ -> audit(session, secretary, next.code() + "-meeting", id))
                    .thenCompose(_ -> again(session, id));
        });
    }

    /// Notes who is there while the meeting is open; the whole list each time.
    Advising<MeetingView> attend(Caller secretary, UUID id, List<UUID> members) {
        return asSecretary(secretary, id, (session, sitting) -> {
            if (sitting.meeting().state() != Meeting.State.OPEN) {
                return CompletableFuture.completedStage(new Advising.NotNow<>(sitting.meeting().state()));
            }
            return sitting.members().stream().map(Member::id).toList().containsAll(members)
                    ? store.attend(session, id, members).thenCompose(_ -> audit(session, secretary, "note-attendance", id))
                            .thenCompose(_ -> again(session, id))
                    : CompletableFuture.completedStage(new Advising.NotMember<>());
        });
    }

    /// A new draft of the minutes; approvals of the draft before are void.
    Advising<MeetingView> minutes(Caller secretary, UUID id, String text) {
        return asSecretary(secretary, id, (session, sitting) -> {
            var meeting = sitting.meeting();
            var writable = meeting.state() == Meeting.State.OPEN || meeting.state() == Meeting.State.CLOSED;
            return !writable || meeting.minutes().approvedAt() != null
                    ? CompletableFuture.completedStage(new Advising.NotNow<>(meeting.state()))
                    : store.minutes(session, id, text, meeting.minutes().version() + 1)
                            .thenCompose(_ -> audit(session, secretary, "draft-minutes", id))
                            .thenCompose(_ -> again(session, id));
        });
    }

    /// A member approves what they read; with a quorum of approvals the minutes are the group's, and public.
    Advising<MeetingView> approve(UUID person, UUID id, int version) {
        return platform.database()
                .<Advising<MeetingView>>inTransaction(session -> sitting(session, id, true).thenCompose(found -> {
                    if (found.isEmpty()) {
                        return CompletableFuture.completedStage(new Advising.NoSuchThing<>());
                    }
                    var sitting = found.get();
                    var member = sitting.member(person);
                    var minutes = sitting.meeting().minutes();
                    if (member.isEmpty()) {
                        return CompletableFuture.completedStage(new Advising.NotMember<>());
                    }
                    if (!sitting.present().contains(member.get().id())) {
                        return CompletableFuture.completedStage(new Advising.NotPresent<>());
                    }
                    if (sitting.meeting().state() != Meeting.State.CLOSED || minutes.text() == null) {
                        return CompletableFuture.completedStage(new Advising.NotNow<>(sitting.meeting().state()));
                    }
                    if (minutes.version() != version) {
                        return CompletableFuture.completedStage(new Advising.OtherVersion<>(minutes.version()));
                    }
                    return store.approve(session, id, version, member.get().id(), now())
                            .thenCompose(
                                    approvals -> minutes.approvedAt() == null && approvals >= sitting.group().charter().quorum()
                                            ? store.approved(session, id, now())
                                                    .thenCompose(_ -> publish(session, sitting))
                                            : CompletableFuture.completedStage(null))
                            .thenCompose(_ -> again(session, id));
                }));
    }

    /// A meeting with all it is judged by; empty where there is none.
    CompletionStage<Optional<Sitting>> sitting(Stage.Session session, UUID id, boolean lock) {
        return (lock ? store.locked(session, id) : store.find(session, id)).thenCompose(found -> {
            if (found.isEmpty()) {
                return CompletableFuture.completedStage(Optional.<Sitting>empty());
            }
            var meeting = found.get();
            return groups.find(session, meeting.group())
                    .thenCompose(group -> groups.members(session, meeting.group(), now())
                            .thenCompose(members -> store.present(session, id)
                                    .thenApply(present -> Optional
                                            .of(new Sitting(group.orElseThrow(), meeting, members, present)))));
        });
    }

    private interface Act {
        CompletionStage<Advising<MeetingView>> on(Stage.Session session, Sitting sitting);
    }

    private Advising<MeetingView> asSecretary(Caller secretary, UUID id, Act act) {
        return platform.database()
                .<Advising<MeetingView>>inTransaction(session -> sitting(session, id, true).thenCompose(found -> {
                    if (found.isEmpty()) {
                        return CompletableFuture.completedStage(new Advising.NoSuchThing<>());
                    }
                    var district = found.get().group().district();
                    return secretary.has(Role.SECRETARY, district)
                            ? act.on(session, found.get())
                            : CompletableFuture.completedStage(new Advising.OutOfScope<>(Role.SECRETARY, district));
                }));
    }

    private CompletionStage<Advising<MeetingView>> again(Stage.Session session, UUID id) {
        return sitting(session, id, false).thenApply(sitting -> new Advising.Done<>(sitting.orElseThrow().view(true)));
    }

    private CompletionStage<Void> publish(Stage.Session session, Sitting sitting) {
        var group = sitting.group();
        var meeting = sitting.meeting();
        return platform.outbox().add(session, new AdvisoryMinutesApproved(group.id(), meeting.id(), group.district(),
                group.name().uk(), group.name().in(Locale.ENGLISH), meeting.startsAt(),
                sitting.members().stream().map(Member::person).toList(), now()));
    }

    private CompletionStage<Void> invite(Stage.Session session, Group group, Meeting meeting, Instant now) {
        return groups.members(session, group.id(), now)
                .thenCompose(members -> platform.outbox().add(session, new AdvisoryMeetingCalled(group.id(), meeting.id(),
                        group.district(), group.name().uk(), group.name().in(Locale.ENGLISH), meeting.startsAt(), meeting.place(),
                        meeting.state() == Meeting.State.CANCELLED, members.stream().map(Member::person).toList(), now)));
    }

    private CompletionStage<Void> audit(Stage.Session session, Caller secretary, String act, UUID target) {
        return audit.append(session, new StaffAct(secretary.person(), act, target, now(), Map.of()));
    }

    private Instant now() {
        return platform.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
