package ua.viche.moderation.console.reports;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import ua.viche.moderation.console.pages.Words;

/// What can be reported, with the questions that its residents answered.
@JsonIgnoreProperties(ignoreUnknown = true)
public record Category(String code, String name, @Nullable List<Question> questions) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Question(String code, String description, @Nullable List<Choice> values) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Choice(String key, String name) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Listed(List<Category> items) {}

    /// A question and its answer in words.
    public record Answered(String question, String answer) {}

    /// In words, as far as this version of the category has them: an older report may have answered other questions.
    Answered answered(String code, JsonNode answer, Words words) {
        for (var question : questions == null ? List.<Question>of() : questions) {
            if (question.code().equals(code)) {
                return new Answered(question.description(), text(question, answer, words));
            }
        }
        return raw(code, answer);
    }

    static Answered raw(String code, JsonNode answer) {
        return new Answered(code, answer.isValueNode() ? answer.asText() : answer.toString());
    }

    private static String text(Question question, JsonNode answer, Words words) {
        if (answer.isArray()) {
            return StreamSupport.stream(answer.spliterator(), false).map(one -> text(question, one, words))
                    .collect(Collectors.joining(", "));
        }
        if (answer.isBoolean()) {
            return words.of(answer.asBoolean() ? "yes" : "no");
        }
        var choices = question.values() == null ? List.<Choice>of() : question.values();
        return choices.stream().filter(choice -> choice.key().equals(answer.asText())).map(Choice::name).findFirst()
                .orElseGet(answer::asText);
    }
}
