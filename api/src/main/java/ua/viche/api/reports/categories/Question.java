package ua.viche.api.reports.categories;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.texts.Bilingual;

/// A question of a category: an attribute of a service definition of Open311 (GeoReport v2).
///
/// @param variable false where it is only shown and takes no answer
/// @param datatypeDescription how to write the answer; null where that is clear
/// @param order in which to ask, from 1
/// @param description the question itself
/// @param values what can be chosen, of a list
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Question(String code, boolean variable, Datatype datatype, @Nullable Bilingual datatypeDescription,
        boolean required, int order, Bilingual description, @Nullable List<Value> values) {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    /// A choice.
    public record Value(String key, Bilingual name) {}

    public Question {
        values = values == null ? null : List.copyOf(values);
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("a question's code is lower-case words with underscores: " + code);
        }
        if (datatype.hasValues() == (values == null || values.isEmpty())) {
            throw new IllegalArgumentException("lists, and nothing else, have values: " + code);
        }
        if (required && !variable) {
            throw new IllegalArgumentException("what takes no answer cannot require one: " + code);
        }
    }

    /// What can be chosen; empty where the answer is free.
    public List<Value> choices() {
        return values == null ? List.of() : values;
    }

    boolean offers(String key) {
        return choices().stream().anyMatch(value -> value.key().equals(key));
    }
}
