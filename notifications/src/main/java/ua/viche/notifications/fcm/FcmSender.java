package ua.viche.notifications.fcm;

import com.google.firebase.messaging.FirebaseMessaging;
import com.google.firebase.messaging.FirebaseMessagingException;
import com.google.firebase.messaging.SendResponse;
import java.time.Clock;
import java.util.List;
import ua.viche.notifications.delivery.Push;
import ua.viche.notifications.delivery.PushOutcome;
import ua.viche.notifications.delivery.PushSender;

/// Pushes by the Admin SDK's `sendEach`.
final class FcmSender implements PushSender {

    private final FirebaseMessaging messaging;
    private final Clock clock;

    FcmSender(FirebaseMessaging messaging, Clock clock) {
        this.messaging = messaging;
        this.clock = clock;
    }

    @Override
    public List<PushOutcome> send(List<Push> pushes) {
        try {
            return messaging.sendEach(pushes.stream().map(FcmMessages::of).toList()).getResponses().stream().map(this::outcome)
                    .toList();
        } catch (FirebaseMessagingException failure) {
            return pushes.stream().map(_ -> FcmErrors.outcome(failure, clock.instant())).toList();
        }
    }

    private PushOutcome outcome(SendResponse response) {
        var failure = response.getException();
        return failure == null
                ? new PushOutcome.Sent(String.valueOf(response.getMessageId()))
                : FcmErrors.outcome(failure, clock.instant());
    }
}
