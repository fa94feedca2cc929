package ua.viche.notifications.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ua.viche.contracts.push.PushPayload;
import ua.viche.notifications.content.About;
import ua.viche.notifications.content.Argument;
import ua.viche.notifications.content.MessageKind;
import ua.viche.notifications.content.Reason;
import ua.viche.notifications.content.Rendered;
import ua.viche.notifications.content.Templates;
import ua.viche.platform.http.Language;

/// Writes pushes: texts in the device's language, not longer than FCM takes.
final class PushWriter {

    /// FCM takes 4,096 bytes of keys and values, 2,048 to a topic; some are left free for what it may add.
    static final int LARGEST_PAYLOAD = 4_000;

    static final int LARGEST_TOPIC_PAYLOAD = 2_000;

    private static final int LONGEST_QUOTATION = 160;
    private static final int NOTIFICATION_KEYS = "titlebody".length();
    private static final String INBOX = "message";
    private static final String CUT = "…";

    private final Templates templates;
    private final String web;

    PushWriter(Templates templates, URI web) {
        this.templates = templates;
        this.web = web.toString().replaceAll("/+$", "") + "/";
    }

    /// A page of pushes, all sent now; what they have in common is written once.
    PushPage page(Instant now) {
        return new PushPage(now);
    }

    /// What is the same for everybody who gets a notice for one reason in one language.
    private record Common(UUID notice, String reason, Language language) {}

    /// Pushes that are sent together.
    final class PushPage {

        private final Instant now;
        private final String sentAt;
        private final Map<Common, Rendered> rendered = new HashMap<>();

        private PushPage(Instant now) {
            this.now = now;
            this.sentAt = now.truncatedTo(ChronoUnit.MILLIS).toString();
        }

        /// Empty where this replica does not know the kind yet.
        Optional<Push> write(DueDelivery delivery, DueDelivery.Target target) {
            return MessageKind.of(delivery.news().kind())
                    .map(kind -> push(kind, delivery.news(), new Push.To.Device(target.address()), target.language(),
                            delivery.message(), delivery.unread()));
        }

        /// For all phones that hear a topic.
        Optional<Push> write(DueDelivery.Told news, String topic, Language language) {
            return MessageKind.of(news.kind())
                    .map(kind -> push(kind, news, new Push.To.Topic(topic), language, news.notice(), 1));
        }

        private Push push(MessageKind kind, DueDelivery.Told news, Push.To to, Language language, UUID message, int unread) {
            var text = rendered.computeIfAbsent(new Common(news.notice(), news.reason(), language),
                    _ -> render(kind, news, language));
            var shown = kind.sensitive() ? new About(INBOX, message.toString()) : news.about();
            var link = kind.sensitive() ? "viche://inbox/" + message : shown.link();
            var data = new PushPayload(PushPayload.VERSION, message.toString(), kind.code(), kind.importance().code(),
                    shown.type(),
                    shown.id(), link, text.reason(), sentAt);
            var room = (to instanceof Push.To.Topic ? LARGEST_TOPIC_PAYLOAD : LARGEST_PAYLOAD) - NOTIFICATION_KEYS
                    - bytes(text.title()) - data.data().entrySet().stream()
                            .mapToInt(entry -> bytes(entry.getKey()) + bytes(entry.getValue())).sum();
            var body = unread > 1 && kind.digest().isPresent() ? templates.digest(kind, unread, language) : text.text();
            return new Push(to, kind.sensitive() ? null : new Push.Shown(text.title(), cut(body, room)), data,
                    URI.create(web + (kind.sensitive() ? "inbox/" + message : shown.path())), collapse(kind, news, message),
                    kind.urgent(), life(news));
        }

        private Duration life(DueDelivery.Told news) {
            var left = Duration.between(now, news.expiresAt());
            return left.compareTo(Push.LONGEST_LIFE) > 0 ? Push.LONGEST_LIFE : left;
        }
    }

    private Rendered render(MessageKind kind, DueDelivery.Told news, Language language) {
        var arguments = new HashMap<>(news.arguments());
        kind.arguments().forEach((name, type) -> {
            if (type == Argument.Type.TEXT) {
                arguments.computeIfPresent(name, (_, value) -> quotation(value));
            }
        });
        return templates.render(kind, arguments, Reason.of(news.reason()), news.topic(), language);
    }

    /// At most 64 bytes. Of a kind of which only the newest counts the pushes about one thing replace each other while a phone is
    /// offline; of others only a push that came twice is replaced.
    private static String collapse(MessageKind kind, DueDelivery.Told news, UUID message) {
        return kind.newestOnly() || kind.digest().isPresent()
                ? kind.name().hashCode() + "-" + UUID.nameUUIDFromBytes((news.about().type() + news.about().id()).getBytes(UTF_8))
                : message.toString();
    }

    private static String quotation(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_QUOTATION
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTATION - 1)).stripTrailing() + CUT;
    }

    /// At most so many bytes of UTF-8, never half a character.
    static String cut(String text, int most) {
        if (bytes(text) <= most) {
            return text;
        }
        var end = 0;
        var used = bytes(CUT);
        while (end < text.length()) {
            var next = text.offsetByCodePoints(end, 1);
            used += bytes(text.substring(end, next));
            if (used > most) {
                break;
            }
            end = next;
        }
        return text.substring(0, end).stripTrailing() + CUT;
    }

    private static int bytes(String text) {
        return text.getBytes(UTF_8).length;
    }
}
