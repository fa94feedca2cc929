package ua.viche.notifications.delivery;

import java.util.List;

/// Lets phones hear a topic of the push service, or no longer.
public interface TopicService {

    /// Tokens of one call, at most. The Admin SDK makes a request for each: what a topic saves is the next time, when only those who
    /// came and went are asked for.
    int MOST = 1_000;

    /// Those of the tokens that hear the topic now.
    ///
    /// @throws PushServiceException where the push service is away
    List<String> subscribe(String topic, List<String> tokens);

    /// @throws PushServiceException where the push service is away
    void unsubscribe(String topic, List<String> tokens);

    /// The push service did not do what it was asked for.
    final class PushServiceException extends RuntimeException {

        private static final long serialVersionUID = 1;

        public PushServiceException(Throwable cause) {
            super(cause);
        }
    }
}
