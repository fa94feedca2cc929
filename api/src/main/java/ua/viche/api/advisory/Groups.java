package ua.viche.api.advisory;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.contracts.events.AdvisoryApplicationDecided;
import ua.viche.contracts.events.AdvisoryCallOpened;
import ua.viche.platform.Platform;
import ua.viche.platform.audit.AuditTrail;
import ua.viche.platform.audit.StaffAct;
import ua.viche.platform.http.Ids;
import ua.viche.platform.http.Page;
import ua.viche.platform.identity.Caller;
import ua.viche.platform.identity.Role;
import ua.viche.platform.texts.Translated;

/// What people do with groups: found one, call for members, apply, appoint.
final class Groups {

    /// A group as its public page shows it.
    record Shown(Group group, List<Member> members, @Nullable Call call) {}

    private final Platform platform;
    private final AuditTrail audit;
    private final GroupStore store = new GroupStore();

    Groups(Platform platform, AuditTrail audit) {
        this.platform = platform;
        this.audit = audit;
    }

    Advising<Group> found(Caller secretary, AdvisoryRequests.NewGroup wanted) {
        if (!secretary.has(Role.SECRETARY, wanted.district())) {
            return new Advising.OutOfScope<>(Role.SECRETARY, wanted.district());
        }
        var group = new Group(Ids.next(), wanted.district(), wanted.name().translated(), wanted.charter());
        return platform.database()
                .<Advising<Group>>inTransaction(session -> store.insert(session, group, secretary.person(), now())
                        .thenCompose(created -> created
                                ? audit(session, secretary, "found-group", group.id()).thenApply(_ -> new Advising.Done<>(group))
                                : CompletableFuture.completedStage(new Advising.Already<>())));
    }

    /// A group to look at on a newcomer's machine.
    void example() {
        var group = new Group(Ids.next(), "demo",
                new Translated("Дорадча група району «Демо»", "Advisory group of the district Demo"),
                new Group.Charter(7, 24, 4, 10));
        platform.database().inTransaction(session -> store.insert(session, group, new UUID(0, 0), now()));
    }

    Page<Group> list(@Nullable String district, Page.Request page) {
        return platform.database().inTransaction(session -> store.list(session, district, page)
                .thenApply(rows -> Page.of(rows, page, row -> row.id().toString())));
    }

    Optional<Shown> find(UUID id) {
        var now = now();
        return platform.database().inTransaction(session -> store.find(session, id).thenCompose(group -> group.isEmpty()
                ? CompletableFuture.completedStage(Optional.<Shown>empty())
                : store.members(session, id, now).thenCompose(members -> store.openCall(session, id, now)
                        .thenApply(call -> Optional.of(new Shown(group.get(), members, call.orElse(null)))))));
    }

    /// Opens a call; one at a time.
    Advising<Call> call(Caller secretary, UUID id, AdvisoryRequests.NewCall wanted) {
        var now = now();
        return asSecretary(secretary, id, (session, group) -> store.openCall(session, id, now).thenCompose(open -> {
            if (open.isPresent()) {
                return CompletableFuture.completedStage(new Advising.Already<>());
            }
            var call = new Call(Ids.next(), id, wanted.text().translated(), wanted.seats(), now,
                    wanted.closesAt().truncatedTo(ChronoUnit.MILLIS));
            var opened = new AdvisoryCallOpened(id, group.district(), group.name().uk(), group.name().in(Locale.ENGLISH),
                    call.closesAt(),
                    now);
            return store.call(session, call).thenCompose(_ -> platform.outbox().add(session, opened))
                    .thenCompose(_ -> audit(session, secretary, "open-call", call.id()))
                    .thenApply(_ -> new Advising.Done<>(call));
        }));
    }

    Advising<Application> apply(UUID person, UUID id, AdvisoryRequests.Apply wanted) {
        var now = now();
        return platform.database()
                .<Advising<Application>>inTransaction(session -> store.locked(session, id).thenCompose(group -> {
                    if (group.isEmpty()) {
                        return CompletableFuture.completedStage(new Advising.NoSuchThing<>());
                    }
                    return store.openCall(session, id, now).thenCompose(call -> {
                        if (call.isEmpty()) {
                            return CompletableFuture.completedStage(new Advising.NoCall<>());
                        }
                        var application = new Application(Ids.next(), call.get().id(), id, person,
                                sealed(wanted.name().strip(), person),
                                sealed(wanted.motivation().strip(), person), Application.State.SUBMITTED, now);
                        return store.apply(session, application).thenCompose(applied -> applied
                                ? store.application(session, id, person)
                                        .thenApply(found -> new Advising.Done<>(found.orElseThrow()))
                                : CompletableFuture.completedStage(new Advising.Already<>()));
                    });
                }));
    }

    Advising<Application> withdraw(UUID person, UUID id) {
        return platform.database().<Advising<Application>>inTransaction(
                session -> store.application(session, id, person).thenCompose(found -> {
                    if (found.isEmpty()) {
                        return CompletableFuture.completedStage(new Advising.NoSuchThing<>());
                    }
                    return found.get().state() != Application.State.SUBMITTED
                            ? CompletableFuture.completedStage(new Advising.NotNow<>(found.get().state()))
                            : store.state(session, found.get().id(), Application.State.WITHDRAWN, null, now())
                                    .thenApply(_ -> new Advising.Done<>(found.get()));
                }));
    }

    /// Applications for the secretary, whose look is noted.
    Advising<Page<Application>> applications(Caller secretary, UUID id, Page.Request page) {
        return asSecretary(secretary, id, (session, _) -> store.applications(session, id, page)
                .thenCompose(rows -> audit(session, secretary, "read-applications", id)
                        .thenApply(_ -> new Advising.Done<>(Page.of(rows, page, row -> row.id().toString())))));
    }

    /// Appoints or declines; never more members than the charter has seats.
    Advising<Application> decide(Caller secretary, UUID id, UUID application, boolean appoint) {
        var now = now();
        return asSecretary(secretary, id, (session, group) -> store.application(session, application).thenCompose(found -> {
            if (found.isEmpty() || !found.get().group().equals(id)) {
                return CompletableFuture.completedStage(new Advising.NoSuchThing<>());
            }
            if (found.get().state() != Application.State.SUBMITTED) {
                return CompletableFuture.completedStage(new Advising.NotNow<>(found.get().state()));
            }
            return store.endTerms(session, id, now).thenCompose(_ -> store.members(session, id, now)).thenCompose(members -> {
                if (appoint && members.size() >= group.charter().seats()) {
                    return CompletableFuture.completedStage(new Advising.NoSeat<>(group.charter().seats()));
                }
                return appoint && members.stream().anyMatch(member -> member.person().equals(found.get().person()))
                        ? CompletableFuture.completedStage(new Advising.Already<>())
                        : decided(session, secretary, group, found.get(), appoint);
            });
        }));
    }

    private CompletionStage<Advising<Application>> decided(Stage.Session session, Caller secretary, Group group, Application one,
            boolean appoint) {
        var now = now();
        var state = appoint ? Application.State.APPOINTED : Application.State.DECLINED;
        var member = new Member(Ids.next(), group.id(), one.person(), one.name(), now,
                platform.calendar().afterMonths(now, group.charter().termMonths()));
        var decided = new AdvisoryApplicationDecided(group.id(), one.id(), one.person(), group.name().uk(),
                group.name().in(Locale.ENGLISH), appoint, now);
        return store.state(session, one.id(), state, secretary.person(), now)
                .thenCompose(_ -> appoint ? store.appoint(session, member) : CompletableFuture.completedStage(null))
                .thenCompose(_ -> platform.outbox().add(session, decided))
                .thenCompose(_ -> audit(session, secretary, appoint ? "appoint-member" : "decline-application", one.id()))
                .thenApply(_ -> new Advising.Done<>(new Application(one.id(), one.call(), one.group(), one.person(), one.name(),
                        one.motivation(), state, one.at())));
    }

    /// Whether a moment is still to come.
    boolean isAhead(Instant moment) {
        return moment.isAfter(now());
    }

    /// A name or a text that was encrypted for a person.
    String open(String sealed, UUID person) {
        return platform.vault().decrypt(Base64.getDecoder().decode(sealed), person);
    }

    private String sealed(String text, UUID person) {
        return Base64.getEncoder().encodeToString(platform.vault().encrypt(text, person));
    }

    private interface Act<T> {
        CompletionStage<Advising<T>> on(Stage.Session session, Group group);
    }

    private <T> Advising<T> asSecretary(Caller secretary, UUID id, Act<T> act) {
        return platform.database().<Advising<T>>inTransaction(session -> store.locked(session, id).thenCompose(group -> {
            if (group.isEmpty()) {
                return CompletableFuture.completedStage(new Advising.NoSuchThing<>());
            }
            return secretary.has(Role.SECRETARY, group.get().district())
                    ? act.on(session, group.get())
                    : CompletableFuture.completedStage(new Advising.OutOfScope<>(Role.SECRETARY, group.get().district()));
        }));
    }

    private CompletionStage<Void> audit(Stage.Session session, Caller secretary, String act, UUID target) {
        return audit.append(session, new StaffAct(secretary.person(), act, target, now(), Map.of()));
    }

    private Instant now() {
        return platform.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
