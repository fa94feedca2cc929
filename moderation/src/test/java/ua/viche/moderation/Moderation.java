package ua.viche.moderation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.v1.CloudEventBuilder;
import io.cloudevents.kafka.CloudEventSerializer;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import ua.viche.contracts.events.Event;
import ua.viche.contracts.events.EventContract;
import ua.viche.contracts.events.SubmissionReceived;
import ua.viche.local.harness.Answer;
import ua.viche.local.harness.App;
import ua.viche.local.harness.Client;
import ua.viche.local.harness.Stack;
import ua.viche.local.harness.TestClock;
import ua.viche.local.identity.People;
import ua.viche.local.identity.TokenRequest;
import ua.viche.platform.config.Settings;
import ua.viche.platform.http.Json;
import ua.viche.platform.identity.Identity;

/// The moderation service as the tests meet it: through Kafka and HTTP.
public final class Moderation implements AutoCloseable {

    private final TestClock clock = new TestClock();
    private final App app;
    private final KafkaProducer<String, CloudEvent> producer;
    private final DecisionsTopic decisions;

    /// One in which decisions take effect at once.
    public Moderation() {
        this(Map.of("moderation.undo", "0s"));
    }

    /// One of one's own, to be closed.
    public Moderation(Map<String, String> settings) {
        app = Stack.shared().app(List.of(new ModerationService()), clock, settings);
        producer = new KafkaProducer<>(Map.of("bootstrap.servers", app.settings().get("kafka.bootstrap")),
                new StringSerializer(), new CloudEventSerializer());
        decisions = new DecisionsTopic(app.settings());
    }

    public TestClock clock() {
        return clock;
    }

    public App app() {
        return app;
    }

    /// What other services heard about a subject so far.
    public DecisionsTopic decisions() {
        return decisions;
    }

    /// A moderator of everything.
    public Client moderator() {
        return app.staff("moderator");
    }

    /// Somebody who hands things in.
    public Author author() {
        var person = TokenRequest.citizen(new People().somebodyNew());
        var key = Identity.of(Settings.of(app.settings()), clock).verify(Stack.shared().token(person, clock)).person();
        return new Author(app.as(person), key);
    }

    /// A citizen and their person key.
    public record Author(Client client, UUID person) {}

    /// A kind of submission that no other test uses, so that lists show only this test's items.
    public String newKind() {
        return "kind-" + UUID.randomUUID().toString().substring(24);
    }

    /// Publishes a submission and waits for its item.
    public JsonNode item(SubmissionReceived event) {
        publish(event);
        return await().until(() -> find(event), found -> !found.isMissingNode());
    }

    /// An open petition's item of this kind.
    public JsonNode item(String kind) {
        return item(Submission.of(this, kind));
    }

    public void publish(Event event) {
        publish(event, UUID.randomUUID().toString());
    }

    public void publish(Event event, String id) {
        var contract = event.getClass().getAnnotation(EventContract.class);
        try {
            var message = new CloudEventBuilder().withId(id)
                    .withSource(URI.create("/viche/api"))
                    .withType(contract.type())
                    .withSubject(event.aggregate().toString())
                    .withTime(clock.instant().atOffset(ZoneOffset.UTC))
                    .withData("application/json", Json.mapper().writeValueAsString(event).getBytes(UTF_8))
                    .build();
            var topic = app.settings().get("kafka.prefix") + contract.topic();
            producer.send(new ProducerRecord<>(topic, event.aggregate().toString(), message)).get();
        } catch (JsonProcessingException | InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The item as a moderator sees it now.
    public Answer look(JsonNode item) {
        return moderator().get(path(item));
    }

    public static String path(JsonNode item) {
        return "/moderation/v1/items/" + item.path("id").asText();
    }

    /// All items of one kind in a state.
    public List<JsonNode> list(String state, String kind) {
        var answer = moderator().get("/moderation/v1/items?limit=100&state=" + state + "&kind=" + kind);
        assertThat(answer.status()).isEqualTo(200);
        return answer.items();
    }

    /// Starts the same act in several threads at once.
    public static List<Answer> atOnce(int times, Callable<Answer> act) throws Exception {
        return atOnce(IntStream.range(0, times).mapToObj(_ -> act).toList());
    }

    public static List<Answer> atOnce(List<Callable<Answer>> acts) throws Exception {
        var start = new CyclicBarrier(acts.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = acts.stream().map(act -> threads.submit(() -> {
                start.await();
                return act.call();
            })).toList();
            var answers = new ArrayList<Answer>();
            for (var result : running) {
                answers.add(result.get());
            }
            return answers;
        }
    }

    @Override
    public void close() {
        producer.close();
        decisions.close();
        app.close();
    }

    private JsonNode find(SubmissionReceived event) {
        return List.of("open", "superseded", "withdrawn", "closed").stream()
                .flatMap(state -> list(state, event.kind()).stream())
                .filter(item -> item.path("submission").asText().equals(event.submission().toString()))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }
}
