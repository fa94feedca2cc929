package ua.viche.notifications.fcm;

import com.google.firebase.messaging.AndroidConfig;
import com.google.firebase.messaging.AndroidNotification;
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
        var message = Message.builder().putAllData(push.data().data()).setAndroidConfig(android(push)).setApnsConfig(apns(push))
                .setWebpushConfig(webpush(push));
        var shown = push.shown();
        if (shown != null) {
            message.setNotification(Notification.builder().setTitle(shown.title()).setBody(shown.body()).build());
        }
        return switch (push.to()) {
            case Push.To.Topic(var topic) -> message.setTopic(topic).build();
            case Push.To.Device(var address) -> switch (address.kind()) {
                case FCM_TOKEN -> message.setToken(address.value()).build();
                case FID -> message.setFid(address.value()).build();
            };
        };
    }

    private static AndroidConfig android(Push push) {
        var config = AndroidConfig.builder().setTtl(push.life().toMillis()).setCollapseKey(push.collapse())
                .setPriority(push.urgent() ? AndroidConfig.Priority.HIGH : AndroidConfig.Priority.NORMAL);
        return (push.shown() == null
                ? config
                : config.setNotification(AndroidNotification.builder().setChannelId(push.data().importance()).build())).build();
    }

    /// A push that shows nothing is `background` and wakes no iPhone (priority 5). `apns-expiration` is a moment, in seconds since 1970; `apns-collapse-id` has at most 64 bytes.
    private static ApnsConfig apns(Push push) {
        var expires = Instant.parse(push.data().sentAt()).plus(push.life()).getEpochSecond();
        var shown = push.shown() != null;
        var aps = Aps.builder().setThreadId(push.data().aboutId());
        return ApnsConfig.builder().putHeader("apns-priority", push.urgent() && shown ? "10" : "5")
                .putHeader("apns-expiration", String.valueOf(expires)).putHeader("apns-collapse-id", push.collapse())
                .putHeader("apns-push-type", shown ? "alert" : "background")
                .setAps((shown ? aps.setSound("default") : aps.setContentAvailable(true)).build()).build();
    }

    private static WebpushConfig webpush(Push push) {
        return WebpushConfig.builder().putHeader("TTL", String.valueOf(push.life().toSeconds()))
                .putHeader("Urgency", push.urgent() ? "high" : "normal")
                .setFcmOptions(WebpushFcmOptions.withLink(push.webLink().toString())).build();
    }

    private FcmMessages() {}
}
