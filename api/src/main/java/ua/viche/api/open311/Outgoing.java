package ua.viche.api.open311;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.api.open311.BodyClient.Said;
import ua.viche.api.open311.DeliveryStore.Delivery;
import ua.viche.api.reports.Reports;
import ua.viche.platform.Platform;
import ua.viche.platform.database.Database;

/// Brings reports to bodies that take them by GeoReport v2, at least once and under our own id (`external_id`, `Idempotency-Key`), so that
/// a body that keeps its side of it has each once. A body that is away for days loses nothing: it is tried again, ever less often, for
/// weeks.
public final class Outgoing implements Runnable {

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final Duration GIVEN_UP = Duration.ofDays(30);
    private static final Duration TOKEN_WAIT = Duration.ofMinutes(1);
    private static final int MOST = 20;
    private static final int STEPS = 6;

    private final Database database;
    private final Clock clock;
    private final Reports reports;
    private final Map<String, Endpoint> endpoints;
    private final BodyClient client = new BodyClient();
    private final DeliveryStore store = new DeliveryStore();

    Outgoing(Platform platform, Reports reports, Map<String, Endpoint> endpoints) {
        database = platform.database();
        clock = platform.clock();
        this.reports = reports;
        this.endpoints = endpoints;
    }

    /// Whether a body takes reports this way.
    public boolean leadsTo(String body) {
        return endpoints.containsKey(body);
    }

    /// Takes a report over for a body; asking again changes nothing.
    public void take(UUID report, String body) {
        database.<Void>inTransaction(session -> store.begin(session, report, body, now()));
    }

    /// How far a report is on its way to a body; empty where it was never taken over.
    Optional<DeliveryState> state(UUID report, String body) {
        return list(report).stream().filter(delivery -> delivery.body().equals(body)).map(Delivery::state).findFirst();
    }

    /// What is on its way, or was, for the staff.
    List<Delivery> list(@Nullable UUID report) {
        return database.inTransaction(session -> store.list(session, report, 100));
    }

    @Override
    public void run() {
        var now = now();
        var taken = database.inTransaction(session -> store.take(session, now, now.plus(LEASE), MOST));
        for (var delivery : taken) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            step(delivery);
        }
    }

    private void step(Delivery delivery) {
        var endpoint = endpoints.get(delivery.body());
        if (endpoint == null) {
            later(delivery, "no endpoint is configured");
            return;
        }
        switch (delivery.state()) {
            case PROCESSING -> bring(delivery, endpoint);
            case PROCESSED -> told(delivery, client.token(endpoint, String.valueOf(delivery.token())));
            case SENT -> told(delivery, client.request(endpoint, String.valueOf(delivery.remote())));
            case UNPROCESSED, SKIPPED, ACKNOWLEDGED -> throw new IllegalStateException("nothing to do for " + delivery.state());
        }
    }

    private void bring(Delivery delivery, Endpoint endpoint) {
        var told = reports.told(delivery.report());
        if (told.isEmpty()) {
            become(delivery, DeliveryState.SKIPPED, "the report is gone", null);
            return;
        }
        told(delivery, client.post(endpoint, delivery.report(), form(endpoint, told.get())));
    }

    /// What is confidential goes without its text, and no more exactly than a cell of half a kilometre.
    private static Map<String, String> form(Endpoint endpoint, Reports.Told told) {
        var report = told.report();
        var form = new LinkedHashMap<String, String>();
        form.put("api_key", endpoint.key().value());
        if (endpoint.jurisdiction() != null) {
            form.put("jurisdiction_id", endpoint.jurisdiction());
        }
        form.put("service_code", endpoint.service(report.about().category()));
        form.put("external_id", report.id().toString());
        form.put("attribute[external_id]", report.id().toString());
        var confidential = report.publicity().confidential();
        form.put("description", confidential ? "Конфіденційне повідомлення. Текст — у Віче." : told.content().text());
        var place = confidential ? told.cell() : told.point();
        if (place != null) {
            form.put("lat", Double.toString(place.lat()));
            form.put("long", Double.toString(place.lng()));
        }
        if (!confidential && told.content().address() != null) {
            form.put("address_string", told.content().address());
        }
        if (!confidential) {
            told.content().answers().forEach((code, answer) -> form.put("attribute[" + code + "]", answer.isArray()
                    ? String.join(",", answer.valueStream().map(value -> value.asText()).toList())
                    : answer.asText()));
        }
        return form;
    }

    private void told(Delivery delivery, Said said) {
        switch (said) {
            case Said.Has(var id) when delivery.state() == DeliveryState.SENT -> become(with(delivery, id, null), delivery,
                    DeliveryState.ACKNOWLEDGED, null, null);
            case Said.Has(var id) -> become(with(delivery, id, null), delivery, DeliveryState.SENT, null, now().plus(TOKEN_WAIT));
            case Said.Promises(var token) when delivery.state() != DeliveryState.SENT -> become(
                    with(delivery, delivery.remote(), token), delivery, DeliveryState.PROCESSED, null, now().plus(TOKEN_WAIT));
            case Said.Refuses(var reason) when delivery.state() == DeliveryState.PROCESSING -> become(delivery,
                    DeliveryState.SKIPPED, reason, null);
            case Said.Refuses(var reason) -> later(delivery, reason);
            case Said.IsAway(var reason) -> later(delivery, reason);
            case Said.Promises _,Said.Nothing() -> later(delivery, "no id yet");
        }
    }

    /// Tries again after 1, 2, 4 … minutes, then every hour, and after a month not any more.
    private void later(Delivery delivery, String reason) {
        var minutes = Duration.ofMinutes(1L << Math.min(delivery.failures(), STEPS));
        var wait = minutes.compareTo(LONGEST_WAIT) < 0 ? minutes : LONGEST_WAIT;
        var over = now().isAfter(delivery.createdAt().plus(GIVEN_UP));
        var failed = new Delivery(delivery.report(), delivery.body(), delivery.state(), delivery.failures() + 1, reason,
                delivery.token(), delivery.remote(), delivery.createdAt());
        var back = delivery.state() == DeliveryState.PROCESSING
                ? over ? DeliveryState.SKIPPED : DeliveryState.UNPROCESSED
                : delivery.state();
        become(failed, delivery, back, reason, over ? null : now().plus(wait));
    }

    private static Delivery with(Delivery delivery, @Nullable String remote, @Nullable String token) {
        return new Delivery(delivery.report(), delivery.body(), delivery.state(), delivery.failures(), null, token, remote,
                delivery.createdAt());
    }

    private void become(Delivery delivery, DeliveryState state, @Nullable String reason, @Nullable Instant nextTry) {
        become(delivery, delivery, state, reason, nextTry);
    }

    private void become(Delivery changed, Delivery from, DeliveryState state, @Nullable String reason,
            @Nullable Instant nextTry) {
        var to = new Delivery(changed.report(), changed.body(), state, changed.failures(), reason, changed.token(),
                changed.remote(), changed.createdAt());
        database.<Void>inTransaction(session -> store.keep(session, from, to, nextTry, now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
