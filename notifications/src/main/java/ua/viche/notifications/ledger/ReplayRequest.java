package ua.viche.notifications.ledger;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.viche.notifications.content.MessageKind;
import ua.viche.platform.http.Check;

/// What is to be tried again.
///
/// @param code with which it was given up
/// @param kind only of this kind; null for all
/// @param channel `push` or `email`; `push` without
/// @param days for how long from now the pushes are of use; 1 without
record ReplayRequest(String code, @Nullable String kind, @Nullable String channel, @Nullable Integer days) {

    private static final String PUSH = "push";
    private static final String EMAIL = "email";
    private static final int LONGEST_CODE = 60;
    private static final int MOST_DAYS = 28;

    ReplayRequest {
        Check.that().line("code", code, LONGEST_CODE).rule(kind == null || MessageKind.of(kind).isPresent(), "kind", "kind")
                .oneOf("channel", channel == null ? PUSH : channel, List.of(PUSH, EMAIL))
                .rule(days == null || days >= 1 && days <= MOST_DAYS, "days", "between", 1, MOST_DAYS).done();
    }

    boolean mails() {
        return EMAIL.equals(channel);
    }

    Duration life() {
        return Duration.ofDays(days == null ? 1 : days);
    }
}
