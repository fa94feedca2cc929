package ua.viche.notifications.fcm;

import com.google.auth.oauth2.GoogleCredentials;
import com.google.firebase.FirebaseApp;
import com.google.firebase.FirebaseOptions;
import com.google.firebase.messaging.FirebaseMessaging;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import ua.viche.notifications.delivery.PushSender;
import ua.viche.notifications.delivery.TopicService;

/// A connection to FCM. The Admin SDK keeps its apps in a static registry: each connection is one of its own and leaves it on close.
public final class Fcm implements AutoCloseable {

    private final FirebaseApp app;
    private final FcmTransport transport;

    private Fcm(FirebaseApp app, FcmTransport transport) {
        this.app = app;
        this.transport = transport;
    }

    /// Empty where neither credentials nor a local receiver are configured.
    ///
    /// @throws UncheckedIOException if the credentials cannot be read
    public static Optional<Fcm> open(FcmSettings settings) {
        return switch (settings.access()) {
            case FcmSettings.Access.None() -> Optional.empty();
            case FcmSettings.Access.Local(URI endpoint, String project) -> Optional
                    .of(open(settings, new LocalCredentials(), Optional.of(endpoint), Optional.of(project)));
            case FcmSettings.Access.Google(var file, var project) -> {
                try (var in = Files.newInputStream(file)) {
                    yield Optional.of(open(settings, GoogleCredentials.fromStream(in), Optional.empty(), project));
                } catch (IOException unreadable) {
                    throw new UncheckedIOException("fcm.credentials cannot be read", unreadable);
                }
            }
        };
    }

    private static Fcm open(FcmSettings settings, GoogleCredentials credentials, Optional<URI> receiver,
            Optional<String> project) {
        var transport = new FcmTransport(receiver, settings.deadline(), settings.connections());
        var options = FirebaseOptions.builder().setCredentials(credentials).setHttpTransport(transport)
                .setThreadManager(new VirtualThreads());
        project.ifPresent(options::setProjectId);
        return new Fcm(FirebaseApp.initializeApp(options.build(), "viche-" + UUID.randomUUID()), transport);
    }

    /// Sends through this connection.
    public PushSender sender(Clock clock) {
        return new FcmSender(FirebaseMessaging.getInstance(app), clock);
    }

    /// Topics through this connection.
    public TopicService topics() {
        return new FcmTopics(FirebaseMessaging.getInstance(app));
    }

    @Override
    public void close() {
        app.delete();
        transport.shutdown();
    }
}
