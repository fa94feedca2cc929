package ua.viche.api.open311;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import ua.viche.api.reports.categories.Category;
import ua.viche.api.reports.categories.Question;

/// A category of reports as a service of GeoReport v2.
///
/// @param metadata whether it asks questions
record ServiceView(@JsonProperty("service_code") String code, @JsonProperty("service_name") String name, String description,
        boolean metadata, String type, String keywords, String group) {

    static ServiceView of(Category category, Locale language) {
        return new ServiceView(category.code(), category.name().in(language), category.description().in(language),
                !category.questions().isEmpty(), "realtime", "", category.group().in(language));
    }

    /// A service with its questions.
    record Definition(@JsonProperty("service_code") String code, List<Attribute> attributes) {

        static Definition of(Category category, Locale language) {
            return new Definition(category.code(),
                    category.questions().stream().map(question -> Attribute.of(question, language)).toList());
        }
    }

    /// A question.
    record Attribute(boolean variable, String code, String datatype, boolean required,
            @JsonProperty("datatype_description") String datatypeDescription, int order, String description, List<Value> values) {

        static Attribute of(Question question, Locale language) {
            var how = question.datatypeDescription();
            return new Attribute(question.variable(), question.code(), question.datatype().code(), question.required(),
                    how == null ? "" : how.in(language), question.order(), question.description().in(language), question.choices()
                            .stream().map(value -> new Value(value.key(), value.name().in(language))).toList());
        }
    }

    record Value(String key, String name) {}
}
