package ua.viche.api.open311;

import java.util.Locale;
import java.util.Optional;

/// How an answer is written: the ending of the path says it.
enum Format {
    XML("text/xml; charset=utf-8"), JSON("application/json; charset=utf-8");

    private final String type;

    Format(String type) {
        this.type = type;
    }

    String type() {
        return type;
    }

    /// What stands before the last dot of a path's last part, and the format behind it.
    record Named(String name, Format format) {

        static Optional<Named> of(String file) {
            var dot = file.lastIndexOf('.');
            return dot < 1
                    ? Optional.empty()
                    : format(file.substring(dot + 1)).map(format -> new Named(file.substring(0, dot), format));
        }

        private static Optional<Format> format(String ending) {
            return switch (ending.toLowerCase(Locale.ROOT)) {
                case "xml" -> Optional.of(XML);
                case "json" -> Optional.of(JSON);
                default -> Optional.empty();
            };
        }
    }
}
