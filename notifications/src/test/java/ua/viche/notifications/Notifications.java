package ua.viche.notifications;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.v1.CloudEventBuilder;
import io.cloudevents.kafka.CloudEventSerializer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import ua.viche.contracts.events.Event;
import ua.viche.contracts.events.EventContract;
import ua.viche.contracts.events.PetitionAnswered;
import ua.viche.contracts.events.PetitionClosed;
import ua.viche.local.fcm.FcmReceiver;
import ua.viche.local.harness.App;
import ua.viche.local.harness.Client;
import ua.viche.local.harness.Stack;
import ua.viche.local.harness.TestClock;
import ua.viche.platform.http.Json;

/// The notifications service as the tests meet it.
public final class Notifications implements AutoCloseable {

    /// The title of every petition here.
    public static final String TITLE = "Велодоріжка вздовж Хрещатика";

    private final TestClock clock = new TestClock();
    private final GreenMail mail = mailServer();
    private final App app = Stack.shared().app(List.of(new NotificationsService()), clock, settings(mail));
    private final KafkaProducer<String, CloudEvent> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", app.settings().get("kafka.bootstrap")), new StringSerializer(),
            new CloudEventSerializer());

    private static GreenMail mailServer() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    private static Map<String, String> settings(GreenMail mail) {
        var settings = new HashMap<String, String>();
        settings.put("fcm.deadline", "2s");
        settings.put("notifications.delivery.audience-page", "3");
        settings.put("notifications.delivery.circuit-failures", "1000");
        settings.put("notifications.delivery.ramp", "0s");
        settings.put("notifications.delivery.topics-from", "8");
        settings.put("notifications.jobs.campaign-reach", "200ms");
        settings.put("notifications.jobs.mailer", "200ms");
        settings.put("notifications.jobs.staff-escalation", "200ms");
        settings.put("notifications.jobs.forget-devices", "200ms");
        settings.put("smtp.host", "127.0.0.1");
        settings.put("smtp.port", String.valueOf(mail.getSmtp().getPort()));
        settings.put("smtp.from", "Viche <viche@viche.test>");
        settings.put("smtp.site", "https://api.viche.test");
        settings.put("smtp.web", "https://viche.test");
        return settings;
    }

    /// What was mailed to an address, oldest first.
    public List<MimeMessage> mails(String address) {
        return Arrays.stream(mail.getReceivedMessages()).filter(message -> isTo(message, address)).toList();
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return Arrays.stream(message.getAllRecipients()).anyMatch(recipient -> recipient.toString().equals(address));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    public TestClock clock() {
        return clock;
    }

    public App app() {
        return app;
    }

    public FcmReceiver fcm() {
        return Stack.shared().fcm();
    }

    /// A new citizen, as sure as a phone number is.
    public Client citizen() {
        return app.citizen(ua.viche.platform.identity.Assurance.LOW);
    }

    /// A phone of a new citizen.
    public Phone phone(String locale) {
        return Phone.of(citizen(), locale);
    }

    public PetitionAnswered answered(UUID petition, UUID author) {
        return new PetitionAnswered(petition, "demo", TITLE, author, clock.instant());
    }

    public PetitionAnswered answered(UUID petition) {
        return answered(petition, UUID.randomUUID());
    }

    public PetitionClosed closed(UUID petition) {
        return new PetitionClosed(petition, "demo", TITLE, UUID.randomUUID(), 50, 21, clock.instant());
    }

    public void publish(Event event) {
        publish(event, UUID.randomUUID().toString(), null);
    }

    /// @param id of the event: the same id is the same event
    public void publish(Event event, String id, @Nullable String traceparent) {
        var contract = event.getClass().getAnnotation(EventContract.class);
        try {
            var message = new CloudEventBuilder().withId(id).withSource(URI.create("/viche/api")).withType(contract.type())
                    .withSubject(event.aggregate().toString()).withTime(clock.instant().atOffset(ZoneOffset.UTC))
                    .withData("application/json", Json.mapper().writeValueAsString(event).getBytes(UTF_8)).build();
            var topic = app.settings().get("kafka.prefix") + contract.topic();
            var sent = new ProducerRecord<>(topic, event.aggregate().toString(), message);
            if (traceparent != null) {
                sent.headers().add("traceparent", traceparent.getBytes(UTF_8));
            }
            producer.send(sent).get();
        } catch (JsonProcessingException | InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The person key of a phone's owner, which events speak of and HTTP never shows.
    public UUID personOf(Phone phone) {
        return UUID.fromString(
                query("select person from notifications.device where installation = '" + phone.installation() + "'").getFirst());
    }

    /// The deliveries to a phone that is still registered, as `state code attempts`.
    public List<String> deliveries(Phone phone) {
        return query("""
                select state || ' ' || coalesce(code, '-') || ' ' || attempts
                from notifications.delivery join notifications.device on device.id = delivery.device
                where installation = '%s' order by message""".formatted(phone.installation()));
    }

    /// The first column of a query.
    public List<String> query(String sql) {
        try (var connection = Stack.shared().postgres().connect(app.database());
                var rows = connection.createStatement().executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public void later(Duration by) {
        clock.advance(by);
    }

    @Override
    public void close() {
        producer.close();
        app.close();
        mail.stop();
    }
}
