package ua.viche.notifications.delivery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.notifications.content.MessageKind;
import ua.viche.notifications.content.Rule;

/// Decides what becomes of a message for one person. The first rule that applies decides about the push: turned off, no device,
/// enough of this kind, gathered with others, quiet hours. The inbox is not asked: it has the message in any case.
final class Rules {

    private final Windows windows;

    Rules(Windows windows) {
        this.windows = windows;
    }

    Plan plan(MessageKind kind, Recipient recipient, Instant now) {
        var mail = mail(kind, recipient);
        var mailAt = mail == Rule.UNREAD_LATER ? now.plus(kind.mailAfter().orElseThrow()) : null;
        var shown = recipient.inbox() || !kind.mutable();
        var push = push(kind, recipient, now);
        return new Plan(recipient.person(), push.rule, push.dueAt, push.lead, shown, mail, mailAt);
    }

    private record Pushing(Rule rule, Instant dueAt, @Nullable UUID lead) {}

    private Pushing push(MessageKind kind, Recipient recipient, Instant now) {
        if (!recipient.push() && kind.mutable()) {
            return new Pushing(Rule.MUTED, now, null);
        }
        if (recipient.devices() == 0) {
            return new Pushing(Rule.NO_DEVICE, now, null);
        }
        if (recipient.gathering() != null) {
            return new Pushing(Rule.MERGED, now, recipient.gathering());
        }
        if (windows.throttle(kind).filter(throttle -> recipient.recent() >= throttle.pushes()).isPresent()) {
            return new Pushing(Rule.THROTTLED, now, null);
        }
        var wanted = windows.digest(kind).map(now::plus).orElse(now);
        var quiet = recipient.quiet();
        if (quiet == null || kind.passesQuietHours()) {
            return new Pushing(kind.digest().isPresent() ? Rule.DIGEST : Rule.PLANNED, wanted, null);
        }
        return quiet.end(wanted, recipient.zone()).map(end -> new Pushing(Rule.QUIET_HOURS, end, null))
                .orElseGet(() -> new Pushing(kind.digest().isPresent() ? Rule.DIGEST : Rule.PLANNED, wanted, null));
    }

    private static Rule mail(MessageKind kind, Recipient recipient) {
        if (kind.mailAfter().isEmpty()) {
            return Rule.NEVER_MAILED;
        }
        if (!recipient.email() && kind.mutable()) {
            return Rule.MUTED;
        }
        return recipient.mailbox() ? Rule.UNREAD_LATER : Rule.NO_ADDRESS;
    }
}
