package ua.viche.notifications.email;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.notifications.content.About;
import ua.viche.notifications.content.MessageKind;
import ua.viche.platform.http.Language;

/// A mailing that this mailer has claimed.
///
/// @param address encrypted; null where there is none any more that was confirmed
/// @param wanted whether the person still wants mail of this kind
record DueMail(UUID message, UUID person, int attempt, MessageKind kind, About about, Map<String, String> arguments,
        String reason,
        String topic, boolean read, boolean wanted, byte @Nullable [] address, Language language) {}
