package ua.viche.notifications.fcm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.google.firebase.messaging.BatchResponse;
import com.google.firebase.messaging.FirebaseMessaging;
import com.google.firebase.messaging.FirebaseMessagingException;
import com.google.firebase.messaging.MessagingErrorCode;
import com.google.firebase.messaging.SendResponse;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import ua.viche.contracts.push.PushPayload;
import ua.viche.notifications.delivery.Push;
import ua.viche.notifications.delivery.PushOutcome;
import ua.viche.notifications.devices.Address;

/// What the Admin SDK may answer that no receiver can make it answer.
class FcmSenderTest {

    private final FirebaseMessaging messaging = mock(FirebaseMessaging.class);
    private final FcmSender sender = new FcmSender(messaging, Clock.systemUTC());

    @Test
    void aBatchThatFailsAsAWholeIsToBeRepeatedForEachPush() throws FirebaseMessagingException {
        var failure = failure(MessagingErrorCode.UNAVAILABLE);
        when(messaging.sendEach(anyList())).thenThrow(failure);

        assertThat(sender.send(List.of(push("a"), push("b"))))
                .containsExactly(new PushOutcome.Later("UNAVAILABLE", null), new PushOutcome.Later("UNAVAILABLE", null));
    }

    @Test
    void everyPushGetsItsOwnOutcomeInTheOrderGiven() throws FirebaseMessagingException {
        var answers = List.of(sent("id-1"), failed(MessagingErrorCode.UNREGISTERED),
                failed(MessagingErrorCode.SENDER_ID_MISMATCH),
                sent("id-4"));
        var batch = mock(BatchResponse.class);
        when(batch.getResponses()).thenReturn(answers);
        when(messaging.sendEach(anyList())).thenReturn(batch);

        assertThat(sender.send(List.of(push("a"), push("b"), push("c"), push("d")))).containsExactly(new PushOutcome.Sent("id-1"),
                new PushOutcome.Unregistered("UNREGISTERED"), new PushOutcome.Misdirected("SENDER_ID_MISMATCH"),
                new PushOutcome.Sent("id-4"));
    }

    private static SendResponse sent(String id) {
        var response = mock(SendResponse.class);
        when(response.getMessageId()).thenReturn(id);
        return response;
    }

    private static SendResponse failed(MessagingErrorCode code) {
        var failure = failure(code);
        var response = mock(SendResponse.class);
        when(response.getException()).thenReturn(failure);
        return response;
    }

    private static FirebaseMessagingException failure(MessagingErrorCode code) {
        var failure = mock(FirebaseMessagingException.class);
        when(failure.getMessagingErrorCode()).thenReturn(code);
        return failure;
    }

    private static Push push(String token) {
        var data = new PushPayload(PushPayload.VERSION, "m", "petition-answered", "service", "petition", "p",
                "viche://petitions/p",
                "reason",
                "2026-11-23T10:00:00Z");
        return new Push(new Push.To.Device(new Address(Address.Kind.FCM_TOKEN, token)), new Push.Shown("Title", "Body"), data,
                URI.create("https://viche.ua/"), "k",
                true,
                Duration.ofHours(1));
    }
}
