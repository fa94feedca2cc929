package ua.viche.api.reports.categories;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Check;

/// Answers to a category's questions, by their codes.
final class Answers {

    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_TEXT = 4_000;

    /// Notes each answer that is missing, unknown or of the wrong type, under `answers/CODE`.
    static Check check(Check check, Category category, Map<String, JsonNode> answers) {
        for (var question : category.questions()) {
            var answer = answers.get(question.code());
            var field = "answers/" + question.code();
            if (answer == null || answer.isNull()) {
                check.rule(!question.required(), field, "required");
            } else if (!question.variable()) {
                check.rule(false, field, "no-answer");
            } else {
                type(check, field, question, answer);
            }
        }
        for (var code : answers.keySet()) {
            check.rule(category.question(code).isPresent(), "answers/" + code, "unknown");
        }
        return check;
    }

    private static void type(Check check, String field, Question question, JsonNode answer) {
        switch (question.datatype()) {
            case STRING -> check.rule(answer.isTextual(), field, "type").optionalText(field, text(answer), LONGEST_LINE);
            case TEXT -> check.rule(answer.isTextual(), field, "type").optionalText(field, text(answer), LONGEST_TEXT);
            case NUMBER -> check.rule(answer.isNumber() && Double.isFinite(answer.asDouble()), field, "number");
            case DATETIME -> check.rule(answer.isTextual() && isMoment(answer.asText()), field, "moment");
            case SINGLEVALUELIST ->
                check.rule(answer.isTextual() && question.offers(answer.asText()), field, "one-of", keys(question));
            case MULTIVALUELIST -> check.rule(answer.isArray() && !answer.isEmpty(), field, "list").rule(
                    !answer.isArray() || all(question, answer), field, "one-of", keys(question));
        }
    }

    private static boolean all(Question question, JsonNode answers) {
        for (var answer : answers) {
            if (!answer.isTextual() || !question.offers(answer.asText())) {
                return false;
            }
        }
        return true;
    }

    private static String keys(Question question) {
        return String.join(", ", question.choices().stream().map(Question.Value::key).toList());
    }

    private static @Nullable String text(JsonNode answer) {
        return answer.isTextual() ? answer.asText() : null;
    }

    private static boolean isMoment(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeParseException _) {
            return false;
        }
    }

    private Answers() {}
}
