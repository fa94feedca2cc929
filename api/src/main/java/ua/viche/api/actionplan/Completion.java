package ua.viche.api.actionplan;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// How far a promise is, as a partner sees it; the levels of the Partnership's own independent reports.
enum Completion {
    NOT_STARTED, LIMITED, SUBSTANTIAL, COMPLETE;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> codes() {
        return Stream.of(values()).map(Completion::code).toList();
    }
}
