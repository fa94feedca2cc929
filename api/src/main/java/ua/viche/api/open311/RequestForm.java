package ua.viche.api.open311;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ua.viche.api.districts.Point;
import ua.viche.api.reports.Submission;
import ua.viche.api.reports.categories.Category;
import ua.viche.api.reports.categories.Datatype;
import ua.viche.api.reports.categories.Question;
import ua.viche.platform.http.ProblemException;

/// A form of `POST requests` as a report. Who the reporter is (`first_name`, `last_name`, `email`, `phone`, `device_id`, `account_id`) is
/// not kept: the partner knows them and hears from Viche.
final class RequestForm {

    private static final int LONGEST = 4_000;
    private static final String UKRAINIAN = "uk";

    static Submission submission(Form form, Category category) {
        var point = point(form);
        var address = form.first("address_string").orElse(null);
        if (category.placed() && point == null && address == null) {
            throw new Mistake(400, "потрібні lat і long або address_string", "lat and long or address_string is required")
                    .exception();
        }
        var text = form.first("description").orElseThrow(() -> Mistake.missing("description").exception());
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw Mistake.malformed("description").exception();
        }
        var kind = category.kinds().stream().sorted().findFirst().orElseThrow();
        return new Submission(category.code(), kind, point, address, text, answers(form, category), null, List.of(),
                Submission.Wishes.NONE, UKRAINIAN, null);
    }

    private static @Nullable Point point(Form form) {
        var lat = form.first("lat");
        var lng = form.first("long");
        if (lat.isEmpty() && lng.isEmpty()) {
            return null;
        }
        try {
            return new Point(Double.parseDouble(lat.orElseThrow(() -> Mistake.missing("lat").exception())),
                    Double.parseDouble(lng.orElseThrow(() -> Mistake.missing("long").exception())));
        } catch (NumberFormatException | ProblemException _) {
            throw Mistake.malformed("lat, long").exception();
        }
    }

    private static Map<String, JsonNode> answers(Form form, Category category) {
        var answers = new LinkedHashMap<String, JsonNode>();
        for (var code : form.attributes()) {
            var name = "attribute[" + code + "]";
            var question = category.question(code).filter(Question::variable)
                    .orElseThrow(() -> Mistake.malformed(name).exception());
            var answer = answer(form, name, question.datatype());
            if (answer != null) {
                answers.put(code, answer);
            }
        }
        category.questions().stream().filter(question -> question.required() && !answers.containsKey(question.code())).findFirst()
                .ifPresent(question -> {
                    throw Mistake.missing("attribute[" + question.code() + "]").exception();
                });
        return answers;
    }

    private static @Nullable JsonNode answer(Form form, String name, Datatype datatype) {
        if (datatype == Datatype.MULTIVALUELIST) {
            var chosen = java.util.stream.Stream.concat(form.all(name).stream(), form.all(name + "[]").stream()).distinct()
                    .toList();
            var list = JsonNodeFactory.instance.arrayNode();
            chosen.forEach(list::add);
            return chosen.isEmpty() ? null : list;
        }
        return form.first(name).or(() -> form.first(name + "[]")).map(text -> scalar(text, name, datatype)).orElse(null);
    }

    private static JsonNode scalar(String text, String name, Datatype datatype) {
        try {
            return datatype != Datatype.NUMBER
                    ? TextNode.valueOf(text)
                    : text.indexOf('.') < 0
                            ? LongNode.valueOf(Long.parseLong(text))
                            : DoubleNode.valueOf(Double.parseDouble(text));
        } catch (NumberFormatException _) {
            throw Mistake.malformed(name).exception();
        }
    }

    private RequestForm() {}
}
