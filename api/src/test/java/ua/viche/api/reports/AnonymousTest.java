package ua.viche.api.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import ua.viche.contracts.events.ReportChanged;
import ua.viche.contracts.events.SubmissionReceived;
import ua.viche.local.harness.Answer;
import ua.viche.local.harness.Client;

class AnonymousTest extends ReportsTesting {

    private static final String REPORTS = "/v1/anonymous/reports";

    @Override
    protected Map<String, String> settings() {
        var settings = new HashMap<>(super.settings());
        settings.put("http.trusted-hops", "1");
        settings.put("api.reports.anonymous.tidy", "100ms");
        return settings;
    }

    @Test
    void aReceiptOpensATwoWayThread() {
        var sent = from("203.0.113.1").post(REPORTS, crime()).assertStatus(201);
        var receipt = sent.text("/receipt");
        assertThat(receipt).matches("[0-9]{16}");
        assertThat(sent.json().at("/report/owed").asBoolean()).isFalse();
        assertThat(sent.text("/notOwed")).contains("ст. 8");
        assertThat(sent.text("/report/emergency/text")).contains("112");
        var id = sent.text("/report/id");

        var opened = officer().get("/v1/officer/reports/" + id).assertStatus(200);
        assertThat(opened.json().path("anonymous").asBoolean()).isTrue();
        officer().post("/v1/officer/reports/" + id + "/replies", Map.of("text", "О котрій годині?")).assertStatus(201);
        assertThat(thread(receipt).text()).contains("О котрій годині?");
        from("203.0.113.1").post(REPORTS + "/messages", Map.of("receipt", receipt, "text", "Після десятої")).assertStatus(201);

        assertThat(officer().get("/v1/officer/reports/" + id).text()).contains("Після десятої");
        app.anonymous().get("/v1/reports/" + id).assertProblem(404, "not-found");
        assertThat(neighbours.heard(SubmissionReceived.class)).noneMatch(one -> one.subject().toString().equals(id));
        assertThat(neighbours.heard(ReportChanged.class)).noneMatch(one -> one.report().toString().equals(id));
    }

    @Test
    void onlyAHashOfTheReceiptIsKeptAndNobodyIsNamed() {
        var sent = from("203.0.113.2").post(REPORTS, crime()).assertStatus(201);
        var receipt = sent.text("/receipt");
        var id = sent.text("/report/id");

        assertThat(sql("select author, device_at from report where id = '" + id + "'").getFirst().values()).containsOnlyNulls();
        assertThat(everythingStored()).doesNotContain(receipt);
        assertThat(sql("select octet_length(hash) as bytes, lookup from report_receipt where report = '" + id + "'").getFirst())
                .containsEntry("bytes", 32);
    }

    @Test
    void aTokenOrAnAttestationOfTheAppIsRefused() {
        var body = crime();
        isPointed(app.citizen().post(REPORTS, body).assertProblem(400, "anonymous-credentials"), 400, "header:Authorization",
                "anonymous");
        var attested = app.anonymous().header("X-Firebase-AppCheck", "x");
        attested.post(REPORTS, body).assertProblem(400, "anonymous-credentials");
        attested.post(REPORTS + "/thread", Map.of("receipt", "0000000000000000")).assertProblem(400, "anonymous-credentials");
        attested.post(REPORTS + "/messages", Map.of("receipt", "0000000000000000", "text", "x")).assertProblem(400,
                "anonymous-credentials");
        app.anonymous().header("Cookie", "a=b").post(REPORTS, body).assertProblem(400, "anonymous-credentials");
        isPointed(from("203.0.113.3").post(REPORTS, with(body, "showName", true)), 422, "/showName", "unknown");
        isPointed(from("203.0.113.3").post(REPORTS, with(body, "photos", List.of())), 422, "/photos", "unknown");
        from("203.0.113.3").post(REPORTS, with(body, "emergency", true)).assertProblem(422, "emergency");
    }

    @Test
    void theReceiptLivesWhileTheCaseIsOpenAndNinetyDaysMore() {
        var sent = from("203.0.113.4").post(REPORTS, crime()).assertStatus(201);
        var receipt = sent.text("/receipt");
        clock.advance(Duration.ofDays(200));
        assertThat(thread(receipt).json().has("expiresAt")).isFalse();
        var id = sent.text("/report/id");
        officer().post("/v1/officer/reports/" + id + "/forwarding", Map.of("registerNumber", "1")).assertStatus(200);
        officer().post("/v1/officer/reports/" + id + "/state", Map.of("state", "fixed")).assertStatus(200);

        clock.advance(Duration.ofDays(89));
        var late = thread(receipt);
        assertThat(late.json().has("expiresAt")).isTrue();
        assertThat(late.text("/warning")).isNotBlank();
        clock.advance(Duration.ofDays(2));

        from("203.0.113.4").post(REPORTS + "/thread", Map.of("receipt", receipt)).assertProblem(404, "receipt");
        await().atMost(PATIENCE).untilAsserted(
                () -> assertThat(sql("select 1 as one from report_receipt where report = '" + id + "'")).isEmpty());
    }

    @Test
    void aReceiptGuessedTenThousandTimesIsLimited() {
        var guessing = from("203.0.113.5");
        var statuses = new HashMap<Integer, Integer>();
        var number = new AtomicInteger();

        together(8, () -> {
            for (var guess = number.getAndIncrement(); guess < 10_000; guess = number.getAndIncrement()) {
                var status = guessing.post(REPORTS + "/thread", Map.of("receipt", String.format("%016d", guess))).status();
                synchronized (statuses) {
                    statuses.merge(status, 1, Integer::sum);
                }
            }
            return true;
        });

        assertThat(statuses.keySet()).isSubsetOf(404, 429);
        assertThat(statuses.getOrDefault(404, 0)).isLessThanOrEqualTo(40);
        assertThat(guessing.post(REPORTS + "/thread", Map.of("receipt", "1")).assertStatus(422).status()).isEqualTo(422);
    }

    @Test
    void reportsOfOnePlaceAreLimitedAndAnotherPlaceIsNot() {
        var sender = from("203.0.113.6");
        var accepted = 0;
        for (var sent = 0; sent < 8; sent++) {
            accepted += sender.post(REPORTS, crime()).status() == 201 ? 1 : 0;
        }

        assertThat(accepted).isBetween(5, 6);
        assertThat(sender.post(REPORTS, crime()).assertProblem(429, "too-many-requests").header("Retry-After")).isNotBlank();
        from("203.0.113.66").post(REPORTS, crime()).assertStatus(201);
    }

    @Test
    void thePhoneThatLostTheAnswerGetsTheSameReceiptOnceMore() {
        var sender = from("203.0.113.7").idempotent("a-uuid-that-nobody-else-knows");
        var first = sender.post(REPORTS, crime()).assertStatus(201);
        var second = sender.post(REPORTS, crime()).assertStatus(201);

        assertThat(second.text("/receipt")).isEqualTo(first.text("/receipt"));
        assertThat(second.text("/report/id")).isEqualTo(first.text("/report/id"));
        assertThat(everythingStored()).doesNotContain(first.text("/receipt"));
    }

    @Test
    void sentencesThatIdentifyTheWriterAreHintedAt() {
        var text = "Тут продають. Мене звати Олег. Дзвоніть +380 44 123 45 67.";

        var hints = from("203.0.113.8").post(REPORTS + "/hints", Map.of("text", text)).assertStatus(200).json().path("hints");

        assertThat(hints).hasSize(2);
        assertThat(text.substring(hints.at("/0/from").asInt(), hints.at("/0/to").asInt())).startsWith("Мене звати");
        assertThat(hints.at("/1/why").asText()).contains("телефон");
        assertThat(from("203.0.113.8").post(REPORTS + "/hints", Map.of("text", "Темно на розі.")).json().path("hints")).isEmpty();
    }

    /// Reads the log at its finest, spans, figures, limits in Redis and every table after an anonymous report from a known address.
    @Test
    void noAddressIsLeftAnywhere() {
        var address = "203.0.113.99";
        var log = new ListAppender<ILoggingEvent>();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        log.start();
        root.addAppender(log);
        var spans = InMemorySpanExporter.create();
        var metrics = InMemoryMetricReader.create();
        var sdk = OpenTelemetrySdk.builder()
                .setTracerProvider(SdkTracerProvider.builder().addSpanProcessor(SimpleSpanProcessor.create(spans)).build())
                .setMeterProvider(SdkMeterProvider.builder().registerMetricReader(metrics).build()).build();
        try (var watched = ua.viche.local.harness.Stack.shared().app(List.of(new ua.viche.api.ApiService()), clock,
                ua.viche.platform.telemetry.Telemetry.of(sdk))) {
            var sender = watched.anonymous().header("X-Forwarded-For", address);
            var receipt = sender.post(REPORTS, crime()).assertStatus(201).text("/receipt");
            sender.post(REPORTS + "/thread", Map.of("receipt", receipt)).assertStatus(200);
            sender.post(REPORTS, "{not json").assertStatus(400);
            sender.get(REPORTS + "/nothing").assertStatus(404);

            var seen = new ArrayList<String>();
            log.list.forEach(event -> seen.add(event.getFormattedMessage() + event.getMDCPropertyMap()));
            spans.getFinishedSpanItems().forEach(span -> seen.add(span.getName() + span.getAttributes() + span.getEvents()));
            metrics.collectAllMetrics().forEach(metric -> seen.add(metric.toString()));
            seen.addAll(limitsInRedis());
            seen.add(everythingStored(watched.database()));
            assertThat(seen).hasSizeGreaterThan(10).noneMatch(line -> line.contains(address))
                    .noneMatch(line -> line.contains(receipt));
            assertThat(seen.stream().filter(line -> line.contains("viche-limit") || line.contains("limit:anonymous"))).noneMatch(
                    line -> line.contains("127.0.0.1"));
            assertThat(spans.getFinishedSpanItems()).allMatch(span -> !span.getAttributes().toString().contains("127.0.0.1"));
        } finally {
            root.detachAppender(log);
        }
    }

    private Client from(String address) {
        return app.anonymous().header("X-Forwarded-For", address);
    }

    private Answer thread(String receipt) {
        return from("203.0.113.77").post(REPORTS + "/thread", Map.of("receipt", receipt)).assertStatus(200);
    }

    private static Map<String, Object> crime() {
        return with(body("drug-dealing", "Бачу закладки біля школи", Map.of("seen", "drop")), "kind", "problem");
    }

    private String everythingStored() {
        return everythingStored(app.database());
    }

    private static List<String> limitsInRedis() {
        var uri = ua.viche.local.harness.Stack.shared().redis().address();
        try (var client = io.lettuce.core.RedisClient.create(uri); var connection = client.connect()) {
            return connection.sync().keys("*");
        }
    }
}
