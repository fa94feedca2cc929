package ua.viche.api.consultations;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What a body made of a contribution.
enum Outcome {
    ACCEPTED, PARTLY_ACCEPTED, REJECTED, NOTED, OUT_OF_SCOPE;

    static final List<String> CODES = Stream.of(values()).map(Outcome::code).toList();

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Outcome of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
