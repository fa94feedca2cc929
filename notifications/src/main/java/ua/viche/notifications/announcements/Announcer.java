package ua.viche.notifications.announcements;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import ua.viche.notifications.content.MessageClass;
import ua.viche.platform.http.Problem;
import ua.viche.platform.identity.Caller;
import ua.viche.platform.identity.Role;

/// Who may announce what to whom. An administrator may do everything; otherwise the role must cover the topic's id: emergencies are
/// an officer's, legal notices an official's, everything else also an editor's.
final class Announcer {

    private static final Map<MessageClass, Set<Role>> MAY = Map.of(MessageClass.EMERGENCY, Set.of(Role.OFFICER),
            MessageClass.LEGAL,
            Set.of(Role.OFFICIAL), MessageClass.SERVICE,
            Set.of(Role.OFFICIAL, Role.OFFICER, Role.EDITOR, Role.SECRETARY, Role.COORDINATOR),
            MessageClass.SOCIAL, Set.of(Role.OFFICIAL, Role.OFFICER, Role.EDITOR, Role.SECRETARY, Role.COORDINATOR),
            MessageClass.CAMPAIGN, Set.of(Role.OFFICIAL, Role.EDITOR));

    /// @throws ua.viche.platform.http.ProblemException 403 where they may not
    static void check(Caller caller, AnnouncementRequest wanted) {
        var roles = MAY.getOrDefault(wanted.messageClass(), Set.of());
        if (roles.stream().noneMatch(role -> caller.has(role, wanted.id()))) {
            throw Problem.FORBIDDEN.with()
                    .detail("roles", roles.stream().map(role -> role.name().toLowerCase(Locale.ROOT)).sorted().toList())
                    .detail("scope", wanted.id());
        }
    }

    private Announcer() {}
}
