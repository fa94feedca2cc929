package ua.viche.api.reports.categories;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import ua.viche.api.reports.categories.Category.Step;

/// A category in the reader's language.
///
/// @param emergency what the phone shows before anything is written
@JsonInclude(JsonInclude.Include.NON_NULL)
record CategoryView(String code, int version, List<Kind> kinds, String name, String description, String group, boolean publicly,
        boolean crime, boolean placed, int risk, List<Step> chain, int duplicateMetres, int retentionDays,
        List<Asked> questions, String source, Emergency.Notice emergency) {

    /// A question in the reader's language.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Asked(String code, boolean variable, Datatype datatype, @Nullable String datatypeDescription, boolean required,
            int order, String description, List<Choice> values) {

        static Asked of(Question question, Locale language) {
            var how = question.datatypeDescription();
            return new Asked(question.code(), question.variable(), question.datatype(), how == null ? null : how.in(language),
                    question.required(), question.order(), question.description().in(language), question.choices().stream()
                            .map(value -> new Choice(value.key(), value.name().in(language))).toList());
        }
    }

    record Choice(String key, String name) {}

    static CategoryView of(Category category, Locale language) {
        return new CategoryView(category.code(), category.version(), category.kinds().stream().sorted().toList(),
                category.name().in(language), category.description().in(language), category.group().in(language),
                category.publicly(), category.crime(), category.placed(), category.risk(), category.chain(),
                category.duplicateMetres(), category.retentionDays(),
                category.questions().stream().map(question -> Asked.of(question, language)).toList(),
                category.source().in(language), Emergency.notice(language));
    }
}
