package ua.viche.api.actionplan;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// How far a promise is, as whoever is responsible says.
enum Progress {
    NOT_STARTED, UNDER_WAY, DONE;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> codes() {
        return Stream.of(values()).map(Progress::code).toList();
    }
}
