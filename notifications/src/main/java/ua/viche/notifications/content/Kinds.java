package ua.viche.notifications.content;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import ua.viche.notifications.content.Argument.Type;

/// What kinds have in common.
final class Kinds {

    /// What a member of the staff wrote, in every language.
    static final Map<String, Type> ANNOUNCED = Map.of("title", Type.LOCALIZED, "text", Type.LOCALIZED);

    /// What has a title in the language it was written in.
    static final Map<String, Type> TITLED = Map.of("title", Type.TEXT);

    /// What has a title in every language.
    static final Map<String, Type> NAMED = Map.of("title", Type.LOCALIZED);

    /// What moderation decided about; its kind.
    static final Map<String, Type> MODERATED = Map.of("kind", Type.TEXT);

    /// What moderation decided about what, and until when that can be appealed against.
    static final Map<String, Type> STATEMENT = Map.of("action", Type.TEXT, "kind", Type.TEXT, "until", Type.DAY);

    private static final class ByCode {
        static final Map<String, MessageKind> KINDS = Arrays.stream(MessageKind.values())
                .collect(Collectors.toMap(MessageKind::code, Function.identity()));
    }

    static Optional<MessageKind> find(String code) {
        return Optional.ofNullable(ByCode.KINDS.get(code));
    }

    static Traits emergency(int hours) {
        return Traits.of(MessageClass.EMERGENCY, Duration.ofHours(hours));
    }

    static Traits legal(int days) {
        return Traits.of(MessageClass.LEGAL, Duration.ofDays(days));
    }

    static Traits service(int days) {
        return Traits.of(MessageClass.SERVICE, Duration.ofDays(days));
    }

    static Traits social(int days) {
        return Traits.of(MessageClass.SOCIAL, Duration.ofDays(days));
    }

    static Traits campaign(int days) {
        return Traits.of(MessageClass.CAMPAIGN, Duration.ofDays(days));
    }

    /// What calls the staff to work says nothing about the work, and is mailed soon.
    static Traits duty() {
        return service(1).waking().silent().mailedAfter(Duration.ofMinutes(15)).calling();
    }

    private Kinds() {}
}
