package ua.viche.notifications.ledger;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import ua.viche.notifications.content.MessageKind;
import ua.viche.platform.http.Check;

/// What is to be tried again.
///
/// @param code with which it was given up
/// @param kind only of this kind; null for all
/// @param days for how long from now the pushes are of use; 1 without
record ReplayRequest(String code, @Nullable String kind, @Nullable Integer days) {

    private static final int LONGEST_CODE = 60;
    private static final int MOST_DAYS = 28;

    ReplayRequest {
        Check.that().line("code", code, LONGEST_CODE).rule(kind == null || MessageKind.of(kind).isPresent(), "kind", "kind")
                .rule(days == null || days >= 1 && days <= MOST_DAYS, "days", "between", 1, MOST_DAYS).done();
    }

    Duration life() {
        return Duration.ofDays(days == null ? 1 : days);
    }
}
