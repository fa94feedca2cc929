package ua.viche.api.priorities;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Check;
import ua.viche.platform.texts.TextRequest;

/// What is sent about choices of priorities.
final class ChoiceRequests {

    private static final int TITLE_LIMIT = 300;
    private static final int TEXT_LIMIT = 4_000;
    private static final int MOST = 200;
    private static final int REASON_LIMIT = 2_000;

    /// @param firstDay at once where it is left out
    record New(TextRequest title, int choose, List<Option> options, @Nullable LocalDate firstDay, LocalDate lastDay) {
        New {
            var check = TextRequest.line(Check.that(), "title", title, TITLE_LIMIT).required("lastDay", lastDay)
                    .required("options", options)
                    .rule(options == null || options.size() >= 2 && options.size() <= MOST
                            && options.stream().noneMatch(Objects::isNull), "options", "options", 2, MOST)
                    .rule(choose >= 1 && (options == null || choose < Math.max(2, options.size())), "choose", "choose");
            for (var place = 0; options != null && place < Math.min(MOST, options.size()); place++) {
                var option = options.get(place);
                if (option != null) {
                    TextRequest.line(check, "options/" + place + "/title", option.title, TITLE_LIMIT);
                    TextRequest.optionalText(check, "options/" + place + "/text", option.text, TEXT_LIMIT);
                }
            }
            check.done();
        }
    }

    /// One of the things to choose from.
    record Option(TextRequest title, @Nullable TextRequest text) {}

    /// Ids of the options that somebody chooses.
    record Vote(List<UUID> options) {
        Vote {
            Check.that().required("options", options)
                    .rule(options == null || !options.isEmpty() && options.stream().noneMatch(Objects::isNull), "options",
                            "required")
                    .rule(options == null || options.stream().distinct().count() == options.size(), "options", "distinct").done();
        }
    }

    record Cancellation(String reason) {
        Cancellation {
            Check.that().text("reason", reason, REASON_LIMIT).done();
        }
    }

    private ChoiceRequests() {}
}
