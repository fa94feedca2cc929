package ua.viche.moderation.decisions;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.contracts.events.DecisionMade.Action;
import ua.viche.contracts.events.DecisionMade.Area;
import ua.viche.contracts.events.DecisionMade.Part;
import ua.viche.contracts.events.DecisionMade.Span;
import ua.viche.platform.http.Check;

/// What a moderator sends to decide.
record DecisionRequest(@Nullable String action, @Nullable String policy, @Nullable String explanation,
        @Nullable List<Struck> redactions, @Nullable List<Covered> areas) {

    private static final int CODE_LIMIT = 64;
    private static final int REDACTION_LIMIT = 200;
    private static final int WHOLE = 1_000;

    /// Actions that a moderator may choose.
    static final List<String> ACTIONS = List.of("approve", "return", "reject", "hide", "redact");

    DecisionRequest {
        check(Check.that(), action, policy, explanation)
                .rule(!"redact".equals(action) || size(redactions) + size(areas) > 0, "redactions", "required")
                .rule("redact".equals(action) || size(redactions) + size(areas) == 0, "redactions", "only-redact")
                .rule(size(redactions) <= REDACTION_LIMIT, "redactions", "too-many", REDACTION_LIMIT)
                .rule(size(areas) <= REDACTION_LIMIT, "areas", "too-many", REDACTION_LIMIT)
                .rule(redactions == null || redactions.stream().allMatch(Objects::nonNull), "redactions", "required")
                .rule(areas == null || areas.stream().allMatch(Objects::nonNull), "areas", "required").done();
    }

    private static Check check(Check check, @Nullable String action, @Nullable String policy, @Nullable String explanation) {
        check.oneOf("action", action, ACTIONS);
        var limit = "reject".equals(action) ? Verdict.limit(Action.REJECT) : Verdict.limit(Action.HIDE);
        return "approve".equals(action) || !ACTIONS.contains(String.valueOf(action))
                ? check.optionalLine("policy", policy, CODE_LIMIT).optionalText("explanation", explanation, limit)
                : check.line("policy", policy, CODE_LIMIT).text("explanation", explanation, limit);
    }

    /// Characters of the title or the text.
    record Struck(@Nullable String part, @Nullable Integer from, @Nullable Integer to) {
        Struck {
            Check.that().oneOf("part", part, List.of("title", "text")).required("from", from).required("to", to)
                    .rule(from == null || from >= 0, "from", "span").rule(to == null || from == null || to > from, "to", "span")
                    .done();
        }

        Span span() {
            return new Span(Part.valueOf(String.valueOf(part).toUpperCase(Locale.ROOT)), Objects.requireNonNull(from),
                    Objects.requireNonNull(to));
        }
    }

    /// A rectangle of a photo, in thousandths.
    record Covered(@Nullable UUID photo, @Nullable Integer left, @Nullable Integer top, @Nullable Integer width,
            @Nullable Integer height) {
        Covered {
            var check = Check.that().required("photo", photo).required("left", left).required("top", top).required("width", width)
                    .required("height", height);
            if (left != null && width != null) {
                check.rule(left >= 0 && width > 0 && (long) left + width <= WHOLE, "width", "area");
            }
            if (top != null && height != null) {
                check.rule(top >= 0 && height > 0 && (long) top + height <= WHOLE, "height", "area");
            }
            check.done();
        }

        Area area() {
            return new Area(Objects.requireNonNull(photo), Objects.requireNonNull(left), Objects.requireNonNull(top),
                    Objects.requireNonNull(width), Objects.requireNonNull(height));
        }
    }

    Verdict verdict() {
        return new Verdict(action(String.valueOf(action)), policy, explanation,
                redactions == null ? List.of() : redactions.stream().map(Struck::span).toList(),
                areas == null ? List.of() : areas.stream().map(Covered::area).toList());
    }

    static Action action(String label) {
        return Action.valueOf(label.toUpperCase(Locale.ROOT));
    }

    private static int size(@Nullable List<?> list) {
        return list == null ? 0 : list.size();
    }
}
