package ua.viche.notifications.content;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What decided about a push, as the citizen is told.
public enum Rule {
    PLANNED, SENT, QUIET_HOURS, DIGEST, MERGED, THROTTLED, MUTED, NO_DEVICE, TOPIC, READ, SUPERSEDED, SETTLED, STOPPED, DEVICE_GONE, EXPIRED, REFUSED, NO_ADDRESS, NEVER_MAILED, UNREAD_LATER;

    static final Set<String> ARGUMENTS = Set.of("until");

    /// As it is stored and answered: `quiet-hours`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The rule with this code.
    public static Optional<Rule> of(String code) {
        return Arrays.stream(values()).filter(rule -> rule.code().equals(code)).findFirst();
    }

    String text() {
        return "rule." + code();
    }
}
