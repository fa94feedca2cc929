package ua.viche.notifications.fcm;

import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;
import java.time.Instant;
import java.util.Date;

/// Credentials for a local receiver, which accepts anything.
final class LocalCredentials extends GoogleCredentials {

    private static final long serialVersionUID = 1;
    private static final Instant NEVER = Instant.parse("2999-01-01T00:00:00Z");

    LocalCredentials() {
        super(GoogleCredentials.newBuilder());
    }

    @Override
    public AccessToken refreshAccessToken() {
        return new AccessToken("local", Date.from(NEVER));
    }
}
