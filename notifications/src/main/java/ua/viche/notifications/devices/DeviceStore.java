package ua.viche.notifications.devices;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import ua.viche.notifications.devices.Devices.Registered;
import ua.viche.platform.http.Ids;
import ua.viche.platform.http.Page;
import ua.viche.platform.identity.Role;

/// The tables `device` and `staff_role`.
final class DeviceStore {

    /// Two registrations of one installation, token or person come one after the other; always locked in this order, so that none
    /// waits for another in a circle.
    CompletionStage<Void> lock(Stage.Session session, UUID person, String installation, String token) {
        return session.createNativeQuery(
                """
                        select pg_advisory_xact_lock(hashtextextended('installation ' || :installation, 0)) is null,
                               pg_advisory_xact_lock(hashtextextended('token ' || :token, 0)) is null,
                               pg_advisory_xact_lock(hashtextextended('person ' || :person, 0)) is null
                        """, Object[].class).setParameter("installation", installation).setParameter("token", token)
                .setParameter("person", person.toString()).getSingleResult().thenAccept(_ -> {});
    }

    CompletionStage<Registered> save(Stage.Session session, UUID person, String installation, Registration registration,
            Instant now) {
        return find(session, installation)
                .thenCompose(found -> found.map(device -> again(session, device, person, registration, now))
                        .orElseGet(() -> first(session, new Device(Ids.next(), installation, person, registration, now))));
    }

    private static CompletionStage<Registered> first(Stage.Session session, Device device) {
        return session.persist(device).thenCompose(_ -> session.flush()).thenApply(_ -> new Registered.New(device.view()));
    }

    private static CompletionStage<Registered> again(Stage.Session session, Device device, UUID person, Registration registration,
            Instant now) {
        device.register(person, registration, now);
        return session.flush().thenApply(_ -> new Registered.Known(device.view()));
    }

    private static CompletionStage<Optional<Device>> find(Stage.Session session, String installation) {
        return session.createSelectionQuery("from Device where installation = :installation", Device.class)
                .setParameter("installation", installation).setLockMode(LockModeType.PESSIMISTIC_WRITE).getSingleResultOrNull()
                .thenApply(Optional::ofNullable);
    }

    CompletionStage<Integer> dropOthersWithToken(Stage.Session session, String installation, String token) {
        return session.createNativeQuery("delete from device where token = :token and installation <> :installation")
                .setParameter("token", token).setParameter("installation", installation).executeUpdate();
    }

    CompletionStage<Integer> dropBeyond(Stage.Session session, UUID person, int limit) {
        return session.createNativeQuery(
                """
                        delete from device where id in (
                            select id from device where person = :person order by seen_at desc, id desc offset :limit)
                        """).setParameter("person", person).setParameter("limit", limit).executeUpdate();
    }

    CompletionStage<Integer> keepRoles(Stage.Session session, UUID person, Set<Role> roles) {
        return session.createNativeQuery(
                """
                        with is_now as (
                            select unnest(cast(:roles as text[])) as role),
                        gone as (
                            delete from staff_role where person = :person and role not in (select role from is_now))
                        insert into staff_role (role, person) select role, :person from is_now on conflict do nothing
                        """).setParameter("person", person)
                .setParameter("roles", roles.stream().map(role -> role.name().toLowerCase(Locale.ROOT)).toArray(String[]::new))
                .executeUpdate();
    }

    CompletionStage<Integer> delete(Stage.Session session, UUID person, String installation) {
        return session.createNativeQuery("delete from device where person = :person and installation = :installation")
                .setParameter("person", person).setParameter("installation", installation).executeUpdate();
    }

    CompletionStage<Integer> forget(Stage.QueryProducer session, Instant before, int most) {
        return session.createNativeQuery(
                "delete from device where id in (select id from device where seen_at < :before limit :most)")
                .setParameter("before", before).setParameter("most", most).executeUpdate();
    }

    CompletionStage<Page<DeviceView>> list(Stage.Session session, UUID person, Page.Request page) {
        return session.createSelectionQuery(
                "from Device where person = :person and installation > :after order by installation", Device.class)
                .setParameter("person", person).setParameter("after", page.after() == null ? "" : page.after())
                .setMaxResults(page.limit() + 1).getResultList()
                .thenApply(devices -> Page.of(devices, page, Device::installation).map(Device::view));
    }

    CompletionStage<Void> drop(Stage.QueryProducer session, List<Devices.Dead> dead) {
        if (dead.isEmpty()) {
            return CompletableFuture.completedStage(null);
        }
        return session.createNativeQuery(
                """
                        delete from device using unnest(cast(:devices as uuid[]), cast(:tokens as text[]), cast(:sent as bigint[]))
                                as dead (device, token, sent)
                        where device.id = dead.device and device.token = dead.token
                            and device.seen_at <= to_timestamp(dead.sent / 1000.0)
                        """).setParameter("devices", dead.stream().map(Devices.Dead::device).toArray(UUID[]::new))
                .setParameter("tokens", dead.stream().map(Devices.Dead::token).toArray(String[]::new))
                .setParameter("sent", dead.stream().map(Devices.Dead::sentAtMillis).toArray(Long[]::new)).executeUpdate()
                .thenAccept(_ -> {});
    }
}
