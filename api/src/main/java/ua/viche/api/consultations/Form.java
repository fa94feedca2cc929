package ua.viche.api.consultations;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// How the public is asked (Law 3841-IX): in electronic form, by public discussion, or targeted at those whom it concerns.
enum Form {
    ELECTRONIC, DISCUSSION, TARGETED;

    static final List<String> CODES = Stream.of(values()).map(Form::code).toList();

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Form of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
