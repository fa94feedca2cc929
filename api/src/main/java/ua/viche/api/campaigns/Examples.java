package ua.viche.api.campaigns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.Platform;
import ua.viche.platform.http.Json;
import ua.viche.platform.texts.Bilingual;

/// A campaign that a newcomer finds in a local run. Nobody is told of it.
final class Examples {

    private static final String FILE = "/campaign-examples/campaign.json";
    private static final UUID ID = UUID.fromString("01930000-0000-7000-8000-00000000ca01");
    private static final String BODY = "demo-ministry";
    private static final Duration OPEN = Duration.ofDays(60);
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    private record Example(Bilingual title, Bilingual summary, Bilingual page, Audience audience, Link link) {}

    /// Stores it if it is missing.
    static void keep(Platform platform) {
        var store = new CampaignStore();
        var example = read();
        var now = platform.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        var content = new Content(example.title(), example.summary(), example.page(), example.audience(), example.link(),
                new Content.Window(now, now.plus(OPEN)));
        var drafted = new Campaign(ID, 0, BODY, CampaignState.DRAFT, content,
                new Campaign.Acts(new Campaign.By(ONE, now), null, null, null, null, null), null, ID, null);
        var started = drafted.proposed(new Campaign.By(ONE, now)).approved(new Campaign.By(OTHER, now)).started(now);
        platform.database()
                .<@Nullable Void>inTransaction(session -> store.alone(session).thenCompose(_ -> store.find(session, ID))
                        .thenCompose(found -> found == null
                                ? store.insert(session, drafted).thenCompose(_ -> store.keep(session, started))
                                : CompletableFuture.<Void>completedStage(null)));
    }

    private static Example read() {
        try (var resource = Examples.class.getResourceAsStream(FILE)) {
            return Json.mapper().readValue(resource, Example.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE, unreadable);
        }
    }

    private Examples() {}
}
