package ua.viche.notifications.preferences;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ua.viche.notifications.content.MessageKind;

/// What a person gets of one kind of messages.
///
/// @param locked whether it cannot be turned off
record KindView(String kind, @JsonProperty("class") String importance, boolean inbox, boolean push, boolean email,
        boolean locked) {

    static KindView of(MessageKind kind, Map<String, Choice> choices) {
        var importance = kind.importance();
        var choice = kind.mutable()
                ? choices.getOrDefault(kind.code(), Choice.NOTHING)
                        .or(choices.getOrDefault(importance.code(), Choice.NOTHING))
                : Choice.NOTHING;
        return new KindView(kind.code(), importance.code(), on(choice.inbox()), on(choice.push()),
                on(choice.email()) && kind.mailAfter().isPresent(), !kind.mutable());
    }

    private static boolean on(@Nullable Boolean choice) {
        return choice == null || choice;
    }
}
