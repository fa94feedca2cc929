package ua.viche.moderation.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.v1.CloudEventBuilder;
import io.cloudevents.kafka.CloudEventSerializer;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import ua.viche.contracts.events.Event;
import ua.viche.contracts.events.EventContract;
import ua.viche.contracts.events.SubmissionReceived;
import ua.viche.local.harness.App;
import ua.viche.local.harness.Client;
import ua.viche.local.harness.Stack;
import ua.viche.local.identity.TokenRequest;
import ua.viche.moderation.ModerationService;
import ua.viche.platform.config.Settings;
import ua.viche.platform.http.Json;
import ua.viche.platform.identity.Identity;

/// Moderation with its console, by a clock that runs: what the tests of pages share.
public final class Console implements AutoCloseable {

    private final MovedClock clock = new MovedClock();
    private final PetitionsStub petitions = new PetitionsStub();
    private final App app = Stack.shared().app(List.of(new ModerationService()), clock,
            Map.of("moderation.undo", "6s", "moderation.console.live.look", "100ms", "moderation.console.api", petitions.url()));
    private final KafkaProducer<String, CloudEvent> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", app.settings().get("kafka.bootstrap")), new StringSerializer(),
            new CloudEventSerializer());

    /// Gives every test class the same one and closes it after the last.
    public static final class One implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Console.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot().getStore(Namespace.GLOBAL).getOrComputeIfAbsent(Console.class, _ -> new Console(),
                    Console.class);
        }
    }

    MovedClock clock() {
        return clock;
    }

    PetitionsStub petitions() {
        return petitions;
    }

    /// The service that owns consultations, campaigns and the rest.
    ApiStub api() {
        return petitions.others();
    }

    App app() {
        return app;
    }

    /// A browser without a screen, in which nobody is signed in.
    Visitor visitor() {
        return new Visitor(app.url());
    }

    /// Somebody who has signed in with roles.
    Visitor signedIn(String... roles) {
        var visitor = visitor();
        visitor.signIn(Stack.shared().somebodyNew(), roles);
        return visitor;
    }

    /// A kind that no other test uses.
    String newKind() {
        return "kind-" + UUID.randomUUID().toString().substring(24);
    }

    SubmissionReceived submission(String kind, String title, String text) {
        var now = clock.instant();
        return new SubmissionReceived(UUID.randomUUID(), kind, UUID.randomUUID(), "demo", null, UUID.randomUUID(), "uk", title,
                text, now, now.plus(Duration.ofHours(40)));
    }

    /// Hands something in and waits for its item.
    ///
    /// @return the item's id
    String item(SubmissionReceived event) {
        publish(event);
        Client moderator = app.staff("moderator");
        return await().until(() -> moderator.get("/moderation/v1/items?limit=100&kind=" + event.kind()).items().stream()
                .filter(item -> item.path("submission").asText().equals(event.submission().toString()))
                .map(item -> item.path("id").asText()).findFirst().orElse(""), id -> !id.isEmpty());
    }

    /// A citizen and their person key.
    record Author(Client client, UUID person) {}

    Author author() {
        var person = TokenRequest.citizen(Stack.shared().somebodyNew());
        var key = Identity.of(Settings.of(app.settings()), clock).verify(Stack.shared().token(person, clock)).person();
        return new Author(app.as(person), key);
    }

    /// The same submission by this author.
    SubmissionReceived by(Author author, SubmissionReceived it) {
        return new SubmissionReceived(it.submission(), it.kind(), it.subject(), it.body(), null, author.person(), "uk",
                it.title(), it.text(), it.submittedAt(), it.dueAt());
    }

    /// Appeals against the latest decision about an author, once it has taken effect.
    ///
    /// @return the appeal's id
    String appeal(Author author, String text) {
        var statement = await().atMost(Duration.ofSeconds(30)).until(
                () -> author.client().get("/moderation/v1/statements/mine").text("/items/0/id"), id -> !id.isEmpty());
        return author.client().post("/moderation/v1/statements/" + statement + "/appeal", Map.of("text", text)).assertStatus(201)
                .text("/id");
    }

    /// An item whose text is longer than an event may be.
    String stored(String kind, String title, String text) {
        var item = item(submission(kind, title, "Коротко."));
        try (var connection = Stack.shared().postgres().connect(app.database());
                var update = connection.prepareStatement("update moderation.item set text = ? where id = ?::uuid")) {
            update.setString(1, text);
            update.setString(2, item);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return item;
    }

    String item(String kind, String title) {
        return item(submission(kind, title, "Просимо збудувати велодоріжку вздовж вулиці.\nЦе безпечніше для всіх."));
    }

    void publish(Event event) {
        var contract = event.getClass().getAnnotation(EventContract.class);
        try {
            var message = new CloudEventBuilder().withId(UUID.randomUUID().toString()).withSource(URI.create("/viche/api"))
                    .withType(contract.type()).withSubject(event.aggregate().toString())
                    .withTime(clock.instant().atOffset(ZoneOffset.UTC))
                    .withData("application/json", Json.mapper().writeValueAsString(event).getBytes(UTF_8)).build();
            producer.send(new ProducerRecord<>(app.settings().get("kafka.prefix") + contract.topic(),
                    event.aggregate().toString(), message)).get();
        } catch (JsonProcessingException | InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
        app.close();
        petitions.close();
    }
}
