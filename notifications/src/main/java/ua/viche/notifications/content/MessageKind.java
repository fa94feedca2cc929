package ua.viche.notifications.content;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ua.viche.notifications.content.Argument.Type;

/// Everything Viche tells people, one entry per kind: how much it matters, for how long a push of it is of use, and what its texts may
/// speak of. The texts stand in `content/messages_LANGUAGE.properties` under the kind's code.
public enum MessageKind {
    PETITION_SPONSORS_FOUND(MessageClass.SERVICE, true, Duration.ofDays(3),
            Map.of("title", Type.TEXT, "sponsors", Type.NUMBER)), PETITION_OPENED(MessageClass.SERVICE, true, Duration.ofDays(7),
                    Map.of("title", Type.TEXT, "threshold", Type.NUMBER, "deadline", Type.DAY)), PETITION_REJECTED(
                            MessageClass.SERVICE, true, Duration.ofDays(7),
                            Map.of("title", Type.TEXT)), PETITION_THRESHOLD_REACHED(MessageClass.SERVICE, true,
                                    Duration.ofDays(7),
                                    Map.of("title", Type.TEXT, "threshold", Type.NUMBER, "answerDue",
                                            Type.DAY)), PETITION_THRESHOLD_LOST(MessageClass.SERVICE, false, Duration.ofDays(3),
                                                    Map.of("title", Type.TEXT, "threshold", Type.NUMBER)), PETITION_ANSWERED(
                                                            MessageClass.SERVICE, true, Duration.ofDays(14),
                                                            Map.of("title", Type.TEXT)), PETITION_CLOSED(MessageClass.SERVICE,
                                                                    false, Duration.ofDays(7),
                                                                    Map.of("title", Type.TEXT, "signatures", Type.NUMBER,
                                                                            "threshold", Type.NUMBER)), PETITION_WITHDRAWN(
                                                                                    MessageClass.SERVICE, false,
                                                                                    Duration.ofDays(3),
                                                                                    Map.of("title", Type.TEXT));

    private final MessageClass importance;
    private final boolean urgent;
    private final Duration life;
    private final Map<String, Type> arguments;

    MessageKind(MessageClass importance, boolean urgent, Duration life, Map<String, Type> arguments) {
        this.importance = importance;
        this.urgent = urgent;
        this.life = life;
        this.arguments = arguments;
    }

    /// The kind with this code.
    public static Optional<MessageKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /// Public and for ever: `petition-answered`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public MessageClass importance() {
        return importance;
    }

    /// Whether a push may wake a sleeping phone.
    public boolean urgent() {
        return urgent;
    }

    /// After this a push is of no use any more; the inbox keeps the message.
    public Duration life() {
        return life;
    }

    /// What the texts may speak of, by name.
    public Map<String, Type> arguments() {
        return arguments;
    }
}
