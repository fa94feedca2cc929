package ua.viche.notifications.fcm;

import com.google.firebase.IncomingHttpResponse;
import com.google.firebase.messaging.FirebaseMessagingException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import ua.viche.notifications.delivery.PushOutcome;

/// What an error of FCM means for a push and its address. Only FCM's own error code (`FcmError`) says anything about an address: a
/// bare 404 may come from a proxy or from a wrong project id.
final class FcmErrors {

    static PushOutcome outcome(FirebaseMessagingException failure, Instant now) {
        var response = failure.getHttpResponse();
        var code = failure.getMessagingErrorCode();
        if (code == null) {
            return bare(failure, response, now);
        }
        return switch (code) {
            case UNREGISTERED -> new PushOutcome.Unregistered(code.name());
            case SENDER_ID_MISMATCH -> new PushOutcome.Misdirected(code.name());
            case INVALID_ARGUMENT -> new PushOutcome.Refused(code.name());
            case THIRD_PARTY_AUTH_ERROR -> new PushOutcome.Locked(code.name());
            case QUOTA_EXCEEDED -> new PushOutcome.Throttled(code.name(), retryAfter(response, now));
            case INTERNAL, UNAVAILABLE -> new PushOutcome.Later(code.name(), retryAfter(response, now));
        };
    }

    private static PushOutcome bare(FirebaseMessagingException failure, @Nullable IncomingHttpResponse response, Instant now) {
        var code = failure.getErrorCode().name();
        return switch (response == null ? 0 : response.getStatusCode()) {
            case 400 -> new PushOutcome.Refused(code);
            case 401, 403 -> new PushOutcome.Locked(code);
            case 429 -> new PushOutcome.Throttled(code, retryAfter(response, now));
            default -> new PushOutcome.Later(code, retryAfter(response, now));
        };
    }

    private static @Nullable Duration retryAfter(@Nullable IncomingHttpResponse response, Instant now) {
        if (response == null) {
            return null;
        }
        var value = header(response, response.getStatusCode() == 503 ? FcmResponse.RETRY_AFTER : "retry-after");
        return value == null ? null : wait(value.strip(), now);
    }

    private static @Nullable String header(IncomingHttpResponse response, String name) {
        var value = response.getHeaders().get(name.toLowerCase(Locale.ROOT));
        return switch (value) {
            case null -> null;
            case List<?> several -> several.isEmpty() ? null : String.valueOf(several.getFirst());
            default -> value.toString();
        };
    }

    /// Seconds, or a moment (RFC 9110 section 10.2.3).
    private static @Nullable Duration wait(String value, Instant now) {
        try {
            if (value.chars().allMatch(Character::isDigit)) {
                return Duration.ofSeconds(Long.parseLong(value));
            }
            var until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            var wait = Duration.between(now, until);
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeParseException | NumberFormatException | ArithmeticException _) {
            return null;
        }
    }

    private FcmErrors() {}
}
