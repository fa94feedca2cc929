package ua.viche.local.fcm;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the receiver shall answer for a while, instead of accepting at once.
///
/// @param status of HTTP, 200 to 599; without one it follows from `code`, and without both the message is accepted (late, say)
/// @param retryAfter seconds for the header `Retry-After`
/// @param code FCM's error code: `UNREGISTERED`, `QUOTA_EXCEEDED` …; without one 429, 500 and 503 get the code that FCM gives them
/// @param token only requests for this token (or installation id); without one all
/// @param times so many requests; 1 without, 0 takes the order back
/// @param delayMs how long each answer waits first, in milliseconds, at most 10 minutes
public record Order(@Nullable Integer status, @Nullable Integer retryAfter, @Nullable String code, @Nullable String token,
        @Nullable Integer times, @Nullable Integer delayMs) {

    private static final int LONGEST_DELAY = 600_000;

    /// The next `times` requests get this error code with its usual status.
    public static Order refuse(String code, int times) {
        return new Order(null, null, code, null, times, null);
    }

    /// The next `times` requests get this status.
    public static Order answer(int status, int times) {
        return new Order(status, null, null, null, times, null);
    }

    /// The next `times` requests are accepted late.
    public static Order delay(int millis, int times) {
        return new Order(null, null, null, null, times, millis);
    }

    /// The same for one token only.
    public Order only(String target) {
        return new Order(status, retryAfter, code, target, times, delayMs);
    }

    /// The same with `Retry-After` in seconds.
    public Order retryAfterSeconds(int seconds) {
        return new Order(status, seconds, code, token, times, delayMs);
    }

    int repetitions() {
        return times == null ? 1 : times;
    }

    int delay() {
        return delayMs == null ? 0 : delayMs;
    }

    /// The refusal that this order asks for; null if it accepts.
    @Nullable
    FcmError refusal() {
        if (code == null && (status == null || status < 300)) {
            return null;
        }
        var answered = status != null ? status : FcmError.usualStatus(java.util.Objects.requireNonNull(code));
        var why = code != null ? code : FcmError.usualCode(answered);
        return new FcmError(answered, why, "The receiver was told to answer this.", retryAfter);
    }

    /// Names of the fields whose value makes no sense.
    List<String> mistakes() {
        var wrong = new ArrayList<String>();
        range("status", status, 200, 599, wrong);
        range("retryAfter", retryAfter, 0, 86_400, wrong);
        range("times", times, 0, Integer.MAX_VALUE, wrong);
        range("delayMs", delayMs, 0, LONGEST_DELAY, wrong);
        return wrong;
    }

    private static void range(String field, @Nullable Integer value, int least, int most, List<String> wrong) {
        if (value != null && (value < least || value > most)) {
            wrong.add(field);
        }
    }
}
