package ua.viche.notifications.inbox;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.notifications.content.About;
import ua.viche.notifications.content.MessageKind;
import ua.viche.notifications.content.Reason;
import ua.viche.notifications.content.Templates;
import ua.viche.platform.http.Language;

/// A message as it is kept: without a text, which is made in the language that it is read in.
record StoredMessage(UUID id, MessageKind kind, About about, Map<String, String> arguments, Reason reason, Instant createdAt,
        @Nullable Instant readAt, UUID notice, String topic) {

    InboxItem in(Language language, Templates templates) {
        var text = templates.render(kind, arguments, reason, topic, language);
        return new InboxItem(id, notice, kind.code(), kind.importance().code(), about, text.title(), text.text(), about.link(),
                text.reason(), createdAt, readAt);
    }
}
