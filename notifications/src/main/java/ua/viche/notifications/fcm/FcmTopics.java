package ua.viche.notifications.fcm;

import com.google.firebase.messaging.FirebaseMessaging;
import com.google.firebase.messaging.FirebaseMessagingException;
import com.google.firebase.messaging.TopicManagementResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ua.viche.notifications.delivery.TopicService;

/// Topics by the Admin SDK.
final class FcmTopics implements TopicService {

    private final FirebaseMessaging messaging;

    FcmTopics(FirebaseMessaging messaging) {
        this.messaging = messaging;
    }

    @Override
    public List<String> subscribe(String topic, List<String> tokens) {
        try {
            var failed = messaging.subscribeToTopic(tokens, topic).getErrors().stream()
                    .map(TopicManagementResponse.Error::getIndex)
                    .collect(Collectors.toSet());
            return IntStream.range(0, tokens.size()).filter(index -> !failed.contains(index)).mapToObj(tokens::get).toList();
        } catch (FirebaseMessagingException failure) {
            throw new PushServiceException(failure);
        }
    }

    @Override
    public void unsubscribe(String topic, List<String> tokens) {
        try {
            messaging.unsubscribeFromTopic(tokens, topic);
        } catch (FirebaseMessagingException failure) {
            throw new PushServiceException(failure);
        }
    }
}
