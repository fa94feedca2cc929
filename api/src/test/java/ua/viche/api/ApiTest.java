package ua.viche.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import ua.viche.contracts.events.DecisionApplied;
import ua.viche.contracts.events.DecisionMade;
import ua.viche.contracts.events.SubmissionReceived;
import ua.viche.local.harness.Answer;
import ua.viche.local.harness.App;
import ua.viche.local.harness.Client;
import ua.viche.local.harness.Stack;
import ua.viche.local.harness.TestClock;

/// The API on real engines with a database of its own, and people who do things in it.
@NullMarked
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /// Jobs whose work tests wait for.
    private static final Map<String, String> OFTEN = Stream
            .of("close-petitions", "corrections", "fold-places", "networks", "reconciliation", "trending")
            .collect(Collectors.toMap(job -> "api.jobs." + job, _ -> "200ms"));

    protected final TestClock clock = TestClock.at("2026-11-23T10:00:00Z");
    protected final Neighbours neighbours = new Neighbours();
    @SuppressWarnings("NullAway.Init")
    protected App app;

    @BeforeAll
    void start() {
        var all = new HashMap<>(OFTEN);
        all.putAll(settings());
        app = Stack.shared().app(List.of(new ApiService(), neighbours), clock, all);
    }

    /// Settings of one's own, which win.
    protected Map<String, String> settings() {
        return Map.of();
    }

    @AfterAll
    void stop() {
        app.close();
    }

    /// A draft of somebody, in the procedure `demo`.
    protected String draft(Client author) {
        return author.post("/v1/petitions", draftBody()).assertStatus(201).text("/id");
    }

    protected static Map<String, Object> draftBody() {
        return Map.of("procedure", "demo", "title", "Більше дерев на вулиці Хрещатик", "text", "Просимо висадити липи.");
    }

    /// A petition that moderation has before it.
    protected String submitted(Client author) {
        var id = draft(author);
        author.post("/v1/petitions/" + id + "/submission").assertStatus(202);
        for (var sponsor = 0; sponsor < 5; sponsor++) {
            sign(id, app.citizen()).assertStatus(201);
        }
        assertThat(author.get("/v1/petitions/" + id).text("/state")).isEqualTo("in_moderation");
        return id;
    }

    /// A petition that takes signatures; it has five.
    protected String open(Client author) {
        var id = submitted(author);
        decide(id, DecisionMade.Action.APPROVE, null, null);
        awaitState(id, author, "open");
        return id;
    }

    protected String open() {
        return open(app.citizen());
    }

    protected void decide(String id, DecisionMade.Action action, @org.jspecify.annotations.Nullable String policy,
            @org.jspecify.annotations.Nullable String explanation) {
        neighbours.tell(new DecisionMade(UUID.randomUUID(), submission(id), "petition", UUID.fromString(id), action, policy,
                explanation, clock.instant()));
    }

    /// How a petition was handed in the last time.
    protected UUID submission(String id) {
        var petition = UUID.fromString(id);
        await().atMost(PATIENCE).until(() -> !neighbours.heard(SubmissionReceived.class, petition).isEmpty());
        return neighbours.heard(SubmissionReceived.class, petition).getLast().submission();
    }

    /// Moderation decides on the latest submission of something.
    protected void decide(String kind, String subject, DecisionMade.Action action) {
        var id = UUID.fromString(subject);
        await().atMost(PATIENCE).until(() -> !neighbours.heard(SubmissionReceived.class, id).isEmpty());
        var submission = neighbours.heard(SubmissionReceived.class, id).getLast().submission();
        neighbours.tell(new DecisionMade(UUID.randomUUID(), submission, kind, id, action,
                action == DecisionMade.Action.APPROVE ? null : "advert", null, clock.instant()));
    }

    /// Moderation decides on the latest submission of something, in part or to undo what it decided.
    ///
    /// @param spans of the text to strike out; null for none
    /// @param overturns the decision that this one undoes; null for none
    /// @return the decision
    protected UUID decide(String kind, String subject, DecisionMade.Action action,
            @org.jspecify.annotations.Nullable List<DecisionMade.Span> spans,
            @org.jspecify.annotations.Nullable UUID overturns) {
        var id = UUID.fromString(subject);
        var decision = UUID.randomUUID();
        await().atMost(PATIENCE).until(() -> !neighbours.heard(SubmissionReceived.class, id).isEmpty());
        var submission = neighbours.heard(SubmissionReceived.class, id).getLast().submission();
        neighbours.tell(new DecisionMade(decision, submission, kind, id, action, overturns == null ? "personal-data" : null,
                "Ось чому.", clock.instant(), spans, null, overturns));
        return decision;
    }

    /// What moderation was told of a decision; waits for it.
    protected DecisionApplied applied(String subject, UUID decision) {
        var id = UUID.fromString(subject);
        return await().atMost(PATIENCE).until(() -> neighbours.heard(DecisionApplied.class, id).stream()
                .filter(one -> one.decision().equals(decision)).findFirst(), Optional::isPresent).orElseThrow();
    }

    protected void awaitState(String id, Client reader, String state) {
        await().atMost(PATIENCE).untilAsserted(
                () -> assertThat(reader.get("/v1/petitions/" + id).assertStatus(200).text("/state")).isEqualTo(state));
    }

    /// Waits until a job has run from beginning to end from now on.
    protected void awaitJob(String job) {
        var runs = runs(job);
        await().atMost(PATIENCE).until(() -> runs(job) >= runs + 2);
    }

    private double runs(String job) {
        return app.anonymous().get("/metrics").text().lines()
                .filter(line -> line.startsWith("viche_job_runs_total") && line.contains("\"api/" + job + "\"")
                        && line.contains("\"done\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))).sum();
    }

    /// Uploads a photo.
    ///
    /// @return its id
    protected static String upload(Client owner, byte[] picture) {
        var tus = owner.header("Tus-Resumable", "1.0.0");
        var upload = tus.header("Upload-Length", String.valueOf(picture.length)).post("/v1/media/uploads").assertStatus(201)
                .header("Location");
        tus.header("Upload-Offset", "0").header("Content-Type", "application/offset+octet-stream").send("PATCH", upload, picture)
                .assertStatus(204);
        return upload.substring(upload.lastIndexOf('/') + 1);
    }

    protected static Answer sign(String id, Client signer) {
        return signer.post("/v1/petitions/" + id + "/signatures");
    }

    /// Waits until the public log, and so everybody, sees so many signatures.
    protected void awaitCount(String id, long expected) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> assertThat(count(id)).isEqualTo(expected));
    }

    protected long count(String id) {
        return app.anonymous().get("/v1/petitions/" + id + "/count").assertStatus(200).json().path("count").asLong();
    }

    /// Changes or reads the database behind everybody's back: what a fault, or an earlier version, may have left.
    protected List<Map<String, Object>> sql(String statement) {
        return app.sql("api", statement);
    }

    /// Runs things side by side and gives back what each gave.
    protected static <T> List<T> together(int times, Callable<T> work) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = new ArrayList<java.util.concurrent.Future<T>>();
            for (var i = 0; i < times; i++) {
                tasks.add(threads.submit(work));
            }
            var results = new ArrayList<T>();
            for (var task : tasks) {
                results.add(task.get());
            }
            return results;
        } catch (InterruptedException | java.util.concurrent.ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
