package ua.viche.api.reports;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import ua.viche.api.reports.categories.Bodies;
import ua.viche.platform.http.Json;

/// Posts reports as JSON to the addresses that settings name for bodies (`api.reports.couriers.CODE`); whoever reads here has it anyhow.
final class PostCourier implements Courier {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int SUCCESS = 2;
    private static final int HUNDRED = 100;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
    private final Bodies bodies;
    private final Map<String, URI> addresses;

    PostCourier(Bodies bodies, Map<String, URI> addresses) {
        this.bodies = bodies;
        this.addresses = addresses;
    }

    @Override
    public Brought bring(Parcel parcel) {
        var to = Responsible.of(parcel.to());
        var address = to.isDistrict() ? null : addresses.get(to.code());
        if (address == null) {
            return to.isDistrict() || bodies.find(to.code()).filter(body -> body.connected()).isPresent()
                    ? Brought.THERE
                    : Brought.NO_WAY;
        }
        var request = HttpRequest.newBuilder(address).timeout(PATIENCE).header("Content-Type", "application/json")
                .header("Idempotency-Key", parcel.report()).POST(BodyPublishers.ofString(Json.text(parcel))).build();
        try {
            var status = http.send(request, BodyHandlers.discarding()).statusCode();
            if (status / HUNDRED != SUCCESS) {
                throw new CourierException("status " + status);
            }
            return Brought.THERE;
        } catch (IOException away) {
            throw new CourierException(away.getClass().getSimpleName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CourierException("stopped");
        }
    }
}
