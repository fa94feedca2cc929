package ua.viche.bench.push;

import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.firebase.FirebaseApp;
import com.google.firebase.FirebaseOptions;
import com.google.firebase.ThreadManager;
import com.google.firebase.messaging.AndroidConfig;
import com.google.firebase.messaging.AndroidNotification;
import com.google.firebase.messaging.ApnsConfig;
import com.google.firebase.messaging.Aps;
import com.google.firebase.messaging.FirebaseMessaging;
import com.google.firebase.messaging.FirebaseMessagingException;
import com.google.firebase.messaging.Message;
import com.google.firebase.messaging.Notification;
import com.google.firebase.messaging.WebpushConfig;
import java.net.URI;
import java.util.Date;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// The Admin SDK by itself, with a transport like that of Viche (java.net.http, HTTP/1.1, virtual threads): what it brings to the
/// receiver when nothing is claimed, rendered or written down.
final class SdkAlone implements AutoCloseable {

    private static final int PAGE = 250;
    private static final int LANES = 4;

    private final FirebaseApp app;
    private final FirebaseMessaging messaging;

    SdkAlone(URI receiver) {
        app = FirebaseApp.initializeApp(FirebaseOptions.builder().setProjectId("bench")
                .setCredentials(GoogleCredentials.create(new AccessToken("local", new Date(Long.MAX_VALUE))))
                .setHttpTransport(new ReceiverTransport(receiver)).setThreadManager(new Threads()).build(), "bench");
        messaging = FirebaseMessaging.getInstance(app);
    }

    /// @return pushes per second
    double send(int count) throws InterruptedException {
        var left = new AtomicInteger(count / PAGE);
        var began = System.nanoTime();
        var lanes = IntStream.range(0, LANES).mapToObj(_ -> Thread.ofVirtual().start(() -> {
            while (left.getAndDecrement() > 0) {
                page();
            }
        })).toList();
        for (var lane : lanes) {
            lane.join();
        }
        return count / PAGE * PAGE / ((System.nanoTime() - began) / 1e9);
    }

    private void page() {
        try {
            var failed = messaging.sendEach(IntStream.range(0, PAGE).mapToObj(SdkAlone::message).toList()).getFailureCount();
            if (failed > 0) {
                throw new IllegalStateException(failed + " pushes of the SDK alone failed");
            }
        } catch (FirebaseMessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Message message(int number) {
        return Message.builder().setToken("bench-token-0123456789abcdef0123456789abcdef-" + number)
                .setNotification(
                        Notification.builder().setTitle("Новина громади").setBody("Подробиці на сторінці громади.").build())
                .putData("v", "1").putData("message", "0197a1d0-1111-7aaa-8bbb-0123456789ab")
                .putData("kind", "announcement-campaign")
                .putData("class", "campaign").putData("about_type", "territory").putData("about_id", "bench")
                .putData("link", "viche://territories/bench")
                .putData("reason", "Ви отримали це, бо стежите за новинами цієї громади.")
                .putData("sent_at", "2026-11-23T10:00:00.000Z")
                .setAndroidConfig(AndroidConfig.builder().setTtl(86_400_000).setCollapseKey("bench")
                        .setNotification(AndroidNotification.builder().setChannelId("campaign").build()).build())
                .setApnsConfig(ApnsConfig.builder().putHeader("apns-priority", "5").putHeader("apns-push-type", "alert")
                        .setAps(Aps.builder().setThreadId("bench").setSound("default").build()).build())
                .setWebpushConfig(WebpushConfig.builder().putHeader("TTL", "86400").putHeader("Urgency", "normal").build())
                .build();
    }

    @Override
    public void close() {
        app.delete();
    }

    private static final class Threads extends ThreadManager {
        @Override
        protected ExecutorService getExecutor(FirebaseApp app) {
            return Executors.newVirtualThreadPerTaskExecutor();
        }

        @Override
        protected void releaseExecutor(FirebaseApp app, ExecutorService executor) {
            executor.shutdownNow();
        }

        @Override
        protected ThreadFactory getThreadFactory() {
            return Thread.ofVirtual().factory();
        }
    }
}
