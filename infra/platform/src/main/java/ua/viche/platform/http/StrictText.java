package ua.viche.platform.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;

/// Texts that PostgreSQL can store: without U+0000 and halves of surrogate pairs, whether a field is checked further or not.
final class StrictText extends StringDeserializer {

    private static final long serialVersionUID = 1;

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var text = super.deserialize(parser, context);
        if (text != null && text.codePoints().anyMatch(StrictText::isForbidden)) {
            throw Problem.INVALID.with().at("", "characters");
        }
        return text;
    }

    private static boolean isForbidden(int character) {
        return character == 0 || Character.getType(character) == Character.SURROGATE;
    }
}
