package ua.viche.moderation.console.api;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What came of asking the other service.
public sealed interface Outcome<T> {

    record Got<T>(T value) implements Outcome<T> {}

    /// The service said no, in the person's language.
    ///
    /// @param mistakes what it found wrong, by JSON pointer
    record Refused<T>(int status, String title, String detail, Map<String, String> mistakes) implements Outcome<T> {

        /// All of it as sentences.
        public String words() {
            return Stream.concat(Stream.of(title, detail), mistakes.values().stream()).filter(text -> !text.isBlank())
                    .map(text -> text.endsWith(".") ? text : text + ".").distinct().collect(Collectors.joining(" "));
        }
    }

    /// Nobody knows: the service did not answer in time, or not sensibly.
    record Away<T>() implements Outcome<T> {}
}
