package ua.viche.notifications.fcm;

import com.google.firebase.messaging.AndroidConfig;
import com.google.firebase.messaging.ApnsConfig;
import com.google.firebase.messaging.Aps;
import com.google.firebase.messaging.Message;
import com.google.firebase.messaging.Notification;
import com.google.firebase.messaging.WebpushConfig;
import com.google.firebase.messaging.WebpushFcmOptions;
import java.time.Instant;
import ua.viche.notifications.delivery.Push;

/// A push as FCM wants it, for every platform at once: FCM looks only at what concerns the device.
final class FcmMessages {

    static Message of(Push push) {
        var message = Message.builder()
                .setNotification(Notification.builder().setTitle(push.title()).setBody(push.body()).build())
                .putAllData(push.data().data()).setAndroidConfig(android(push)).setApnsConfig(apns(push))
                .setWebpushConfig(webpush(push));
        return switch (push.address().kind()) {
            case FCM_TOKEN -> message.setToken(push.address().value()).build();
            case FID -> message.setFid(push.address().value()).build();
        };
    }

    private static AndroidConfig android(Push push) {
        return AndroidConfig.builder().setTtl(push.life().toMillis()).setCollapseKey(push.collapse())
                .setPriority(push.urgent() ? AndroidConfig.Priority.HIGH : AndroidConfig.Priority.NORMAL).build();
    }

    /// `apns-expiration` is a moment, in seconds since 1970; `apns-collapse-id` has at most 64 bytes.
    private static ApnsConfig apns(Push push) {
        var expires = Instant.parse(push.data().sentAt()).plus(push.life()).getEpochSecond();
        return ApnsConfig.builder().putHeader("apns-priority", push.urgent() ? "10" : "5")
                .putHeader("apns-expiration", String.valueOf(expires)).putHeader("apns-collapse-id", push.collapse())
                .setAps(Aps.builder().setSound("default").setThreadId(push.data().aboutId()).build()).build();
    }

    private static WebpushConfig webpush(Push push) {
        return WebpushConfig.builder().putHeader("TTL", String.valueOf(push.life().toSeconds()))
                .putHeader("Urgency", push.urgent() ? "high" : "normal")
                .setFcmOptions(WebpushFcmOptions.withLink(push.webLink().toString())).build();
    }

    private FcmMessages() {}
}
