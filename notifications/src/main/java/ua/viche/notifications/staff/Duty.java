package ua.viche.notifications.staff;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import ua.viche.platform.identity.Role;

/// Work that somebody is on duty for: `moderation:QUEUE`, `district:CODE`, `body:CODE` or `signing:PROCEDURE`.
record Duty(Role role, String scope) {

    private static final Map<String, Role> ROLES = Map.of("moderation", Role.MODERATOR, "district", Role.OFFICER, "body",
            Role.OFFICIAL, "signing", Role.SCRUTINEER);
    private static final Pattern SCOPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

    /// Empty where there is no such duty.
    static Optional<Duty> of(String code) {
        var colon = code.indexOf(':');
        var role = ROLES.get(code.substring(0, Math.max(0, colon)));
        var scope = code.substring(colon + 1);
        return role == null || !SCOPE.matcher(scope).matches() ? Optional.empty() : Optional.of(new Duty(role, scope));
    }
}
