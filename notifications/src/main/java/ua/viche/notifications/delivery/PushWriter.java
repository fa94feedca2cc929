package ua.viche.notifications.delivery;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Optional;
import ua.viche.contracts.push.PushPayload;
import ua.viche.notifications.content.MessageKind;
import ua.viche.notifications.content.Reason;
import ua.viche.notifications.content.Templates;

/// Writes pushes: texts in the device's language, not longer than FCM takes.
final class PushWriter {

    /// FCM takes 4,096 bytes of keys and values; some are left free for what it may add.
    static final int LARGEST_PAYLOAD = 4_000;

    private static final int LONGEST_QUOTATION = 160;
    private static final int NOTIFICATION_KEYS = "titlebody".length();
    private static final String CUT = "…";

    private final Templates templates;
    private final URI web;

    PushWriter(Templates templates, URI web) {
        this.templates = templates;
        this.web = web;
    }

    /// Empty where this replica does not know the kind yet.
    Optional<Push> write(DueDelivery delivery, DueDelivery.Target target, Instant now) {
        return MessageKind.of(delivery.kind()).map(kind -> write(delivery, target, kind, now));
    }

    private Push write(DueDelivery delivery, DueDelivery.Target target, MessageKind kind, Instant now) {
        var arguments = new HashMap<>(delivery.arguments());
        arguments.replaceAll((_, value) -> quotation(value));
        var text = templates.render(kind, arguments, Reason.of(delivery.reason()), target.language());
        var about = delivery.about();
        var data = new PushPayload(PushPayload.VERSION, delivery.message().toString(), kind.code(), about.type(), about.id(),
                about.link(), text.reason(), now.truncatedTo(ChronoUnit.MILLIS).toString());
        var room = LARGEST_PAYLOAD - NOTIFICATION_KEYS - bytes(text.title()) - data.data().entrySet().stream()
                .mapToInt(entry -> bytes(entry.getKey()) + bytes(entry.getValue())).sum();
        return new Push(target.address(), text.title(), cut(text.text(), room), data,
                URI.create(web.toString().replaceAll("/+$", "") + "/" + about.path()), delivery.message().toString(),
                kind.urgent(),
                life(delivery, now));
    }

    private static Duration life(DueDelivery delivery, Instant now) {
        var left = Duration.between(now, delivery.expiresAt());
        return left.compareTo(Push.LONGEST_LIFE) > 0 ? Push.LONGEST_LIFE : left;
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
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
