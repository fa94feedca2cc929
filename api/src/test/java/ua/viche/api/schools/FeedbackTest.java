package ua.viche.api.schools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.viche.api.ApiService;
import ua.viche.local.harness.Stack;
import ua.viche.platform.telemetry.Telemetry;

/// What pupils say: by the code of their class, as sums, without anything that was ever somebody's.
class FeedbackTest extends SchoolCase {

    @Test
    void feedbackIsSummedAndShownOnceFivePupilsSpoke() {
        var school = school();
        var officer = join(app.staff("officer", DISTRICT), school).text("/id");
        var schoolClass = schoolClass(school, "7-А", 10);
        var booking = held(school, schoolClass, officer, 6);

        for (var rating : List.of(5, 4, 5, 3)) {
            feedback(app.anonymous(), schoolClass, rating).assertStatus(204);
        }
        assertThat(school.coordinator().get(BOOKINGS + booking).json().path("feedback").isNull()).isTrue();
        feedback(app.anonymous(), schoolClass, 5).assertStatus(204);

        var shown = school.coordinator().get(BOOKINGS + booking);
        assertThat(shown.json().at("/feedback/given").asInt()).isEqualTo(5);
        assertThat(shown.json().at("/feedback/rating").asDouble()).isEqualTo(4.4);
        feedback(app.anonymous(), schoolClass, 1).assertStatus(204);
        feedback(app.anonymous(), schoolClass, 1).assertProblem(404, "no-lesson-for-feedback");
    }

    @Test
    void aRepeatedRequestCountsOnceAndAnOldLessonIsOver() {
        var school = school();
        var officer = join(app.staff("officer", DISTRICT), school).text("/id");
        var schoolClass = schoolClass(school, "7-А", 10);
        feedback(app.anonymous(), schoolClass, 5).assertProblem(404, "no-lesson-for-feedback");
        var booking = held(school, schoolClass, officer, 6);

        var pupil = app.anonymous().idempotent(UUID.randomUUID().toString());
        feedback(pupil, schoolClass, 5).assertStatus(204);
        feedback(pupil, schoolClass, 5).assertStatus(204);

        assertThat(sql("select given from school_feedback where booking = '" + booking + "'").getFirst().get("given"))
                .isEqualTo(1);
        var renewed = new Coded(schoolClass.id(), school.coordinator()
                .post(SCHOOLS + "/" + school.id() + "/classes/" + schoolClass.id() + "/code").assertStatus(200).text("/code"));
        feedback(app.anonymous(), schoolClass, 5).assertProblem(404, "no-lesson-for-feedback");
        feedback(app.anonymous(), renewed, 5).assertStatus(204);
        clock.advance(Duration.ofDays(15));
        feedback(app.anonymous(), renewed, 5).assertProblem(404, "no-lesson-for-feedback");
    }

    @Test
    void whoGuessesCodesIsStopped() {
        var guess = Map.of("code", "AAAAAAAAAA", "rating", 1, "knowsHelp", false);
        var answers = new HashSet<Integer>();
        for (var i = 0; i < 80 && !answers.contains(429); i++) {
            answers.add(app.anonymous().post("/v1/school-feedback", guess).status());
        }
        assertThat(answers).containsExactlyInAnyOrder(404, 429);
        clock.advance(Duration.ofDays(2));
    }

    /// Reads every table, every line of the log and every span, before and after.
    @Test
    void nothingOfAPupilStaysInTablesLogsOrTraces() {
        var spans = InMemorySpanExporter.create();
        var telemetry = Telemetry.of(OpenTelemetrySdk.builder()
                .setTracerProvider(SdkTracerProvider.builder().addSpanProcessor(SimpleSpanProcessor.create(spans)).build())
                .build());
        var lines = new ListAppender<ILoggingEvent>();
        var root = ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Logger.ROOT_LOGGER_NAME);
        var access = root.getLoggerContext().getLogger("access");
        var mine = app;
        app = Stack.shared().app(List.of(new ApiService(), neighbours), clock, telemetry);
        try {
            var school = school();
            var officer = join(app.staff("officer", DISTRICT), school).text("/id");
            var schoolClass = schoolClass(school, "7-А", 10);
            held(school, schoolClass, officer, 6);
            var before = tables();
            spans.reset();
            lines.start();
            root.addAppender(lines);
            access.addAppender(lines);
            access.setLevel(Level.INFO);

            var key = "key-of-a-pupil-77";
            feedback(
                    app.citizen().header("User-Agent", "phone-of-a-pupil-77").header("X-Forwarded-For", "203.0.113.77")
                            .idempotent(key),
                    schoolClass, 5).assertStatus(204);

            await().until(() -> lines.list.stream().anyMatch(line -> line.getLoggerName().equals("access")));
            root.detachAppender(lines);
            var after = tables();
            assertThat(after.keySet()).isEqualTo(before.keySet());
            assertThat(after.entrySet().stream().filter(table -> !BY_THEMSELVES.contains(table.getKey()))
                    .filter(table -> !table.getValue().equals(before.get(table.getKey())))
                    .map(Map.Entry::getKey)).containsExactlyInAnyOrder("school_feedback", "school_feedback_key");
            assertThat(after.get("school_feedback")).hasSize(1);
            var traces = spans.getFinishedSpanItems().toString();
            assertThat(traces).contains("/v1/school-feedback");
            var logged = lines.list.stream().map(line -> line.getFormattedMessage() + line.getMDCPropertyMap()).toList()
                    .toString();
            assertThat(logged).contains("/v1/school-feedback");
            for (var trace : List.of(schoolClass.code(), key, "phone-of-a-pupil-77", "203.0.113.77", "127.0.0.1")) {
                assertThat(traces).doesNotContain(trace);
                assertThat(String.valueOf(after.get("school_feedback")) + after.get("school_feedback_key")).doesNotContain(trace);
                assertThat(lines.list.stream().filter(line -> line.getLoggerName().equals("access"))
                        .map(ILoggingEvent::getFormattedMessage)).noneMatch(line -> line.contains(trace));
            }
            assertThat(logged).doesNotContain(schoolClass.code()).doesNotContain(key).doesNotContain("pupil-77");
            assertThat(after.toString()).doesNotContain(schoolClass.code()).doesNotContain(key).doesNotContain("203.0.113.77");
        } finally {
            root.detachAppender(lines);
            access.detachAppender(lines);
            access.setLevel(Level.OFF);
            app.close();
            app = mine;
        }
    }

    private Map<String, List<Map<String, Object>>> tables() {
        var tables = new TreeMap<String, List<Map<String, Object>>>();
        for (var row : sql("select table_name from information_schema.tables where table_schema = 'api'")) {
            var name = String.valueOf(row.get("table_name"));
            tables.put(name, sql("select t::text as line from " + name + " t order by 1"));
        }
        return tables;
    }

    /// What jobs and relays change meanwhile, whoever speaks.
    private static final Set<String> BY_THEMSELVES = Set.of("audit", "audit_acts", "audit_head", "audit_waiting", "outbox",
            "signing_pace",
            "signing_pace_progress",
            "network_retention", "trend", "reconciliation", "reconciliation_difference", "log_state", "log_key");
}
