package ua.viche.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import ua.viche.local.harness.App;
import ua.viche.local.harness.Client;
import ua.viche.local.harness.Stack;
import ua.viche.platform.launcher.ServiceModule;
import ua.viche.platform.telemetry.Telemetry;

/// One trace covers request, outbox, Kafka, consumer and push; a batch links to its requests.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TraceTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String DECISION = "1bf7651916cd43dd8448eb211c80319d";

    private final InMemorySpanExporter spans = InMemorySpanExporter.create();
    @SuppressWarnings("NullAway.Init")
    private App app;

    @BeforeAll
    void start() {
        var sdk = OpenTelemetrySdk.builder()
                .setTracerProvider(SdkTracerProvider.builder().addSpanProcessor(SimpleSpanProcessor.create(spans)).build())
                .setPropagators(ContextPropagators.create(W3CTraceContextPropagator.getInstance())).build();
        var services = ServiceLoader.load(ServiceModule.class).stream().map(ServiceLoader.Provider::get)
                .filter(service -> !service.name().equals("local")).toList();
        app = Stack.shared().app(services, Clock.systemUTC(), Telemetry.of(sdk), Map.of("moderation.undo", "500ms"));
    }

    @AfterAll
    void stop() {
        app.close();
    }

    @Test
    void oneTraceGoesFromTheAnswerToThePhone() {
        var follower = app.citizen();
        var petition = openPetition();
        follower.put("/v1/devices/trace-phone",
                Map.of("kind", "FCM_TOKEN", "token", "token-of-the-trace", "platform", "ios", "locale", "en")).assertStatus(201);
        assertThat(follower.put("/v1/follows/petitions/" + petition).status()).isBetween(200, 204);
        for (var signer = 0; signer < 45; signer++) {
            app.citizen().post("/v1/petitions/" + petition + "/signatures").assertStatus(201);
        }

        app.staff("official", "demo").header("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01")
                .post("/v1/petitions/" + petition + "/answer", Map.of("text", "Так.")).assertStatus(201);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(inTrace()).extracting(SpanData::getName)
                .anyMatch(name -> name.startsWith("POST"))
                .contains("publish viche.petitions", "process viche.petitions", "push send"));
    }

    @Test
    void aDecisionThatLeavesLaterStaysInTheTraceOfItsRequest() {
        openPetition();

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(spans.getFinishedSpanItems())
                .filteredOn(span -> span.getTraceId().equals(DECISION)).extracting(SpanData::getName)
                .contains("publish viche.moderation.decisions", "process viche.moderation.decisions"));
    }

    @Test
    void aBatchLinksToTheRequestsThatItAnswers() {
        var petition = openPetition();

        app.citizen().header("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01")
                .post("/v1/petitions/" + petition + "/signatures").assertStatus(201);

        await().atMost(PATIENCE)
                .until(() -> spans.getFinishedSpanItems().stream().filter(span -> span.getName().equals("sign batch"))
                        .flatMap(span -> span.getLinks().stream()).map(LinkData::getSpanContext).map(SpanContext::getTraceId)
                        .anyMatch(TRACE::equals));
    }

    private List<SpanData> inTrace() {
        return spans.getFinishedSpanItems().stream().filter(span -> span.getTraceId().equals(TRACE)).toList();
    }

    private String openPetition() {
        var author = app.citizen();
        var petition = author.post("/v1/petitions", Map.of("procedure", "demo", "title", "Зупинка", "text", "Просимо зупинку."))
                .assertStatus(201).text("/id");
        author.post("/v1/petitions/" + petition + "/submission").assertStatus(202);
        for (var sponsor = 0; sponsor < 5; sponsor++) {
            app.citizen().post("/v1/petitions/" + petition + "/signatures").assertStatus(201);
        }
        var decision = new HashMap<String, Object>(Map.of("action", "approve"));
        decision.put("policy", null);
        decision.put("explanation", null);
        var moderator = app.staff("moderator");
        moderator.header("traceparent", "00-" + DECISION + "-b7ad6b7169203331-01")
                .post("/moderation/v1/items/" + item(moderator, petition) + "/decisions", decision).assertStatus(201);
        await().atMost(PATIENCE).until(() -> author.get("/v1/petitions/" + petition).text("/state").equals("open"));
        return petition;
    }

    private static String item(Client moderator, String petition) {
        return await().atMost(PATIENCE).until(() -> moderator.get("/moderation/v1/items?state=open&limit=100").items().stream()
                .filter(one -> one.path("subject").asText().equals(petition)).map(one -> one.path("id").asText()).findFirst()
                .orElse(""), id -> !id.isEmpty());
    }
}
