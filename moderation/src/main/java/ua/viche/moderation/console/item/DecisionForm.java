package ua.viche.moderation.console.item;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import ua.viche.contracts.events.DecisionMade.Action;
import ua.viche.contracts.events.DecisionMade.Part;
import ua.viche.contracts.events.DecisionMade.Span;
import ua.viche.moderation.console.pages.Form;
import ua.viche.moderation.decisions.Verdict;

/// What the form of an item sent, and what is wrong with it.
///
/// @param reason why it is passed on, for colleagues
/// @param spans passages to strike out, as the page counts them: `12-20`
/// @param mistakes message keys by field
public record DecisionForm(String action, String policy, String explanation, String queue, String delay, String reason,
        List<String> spans, Map<String, String> mistakes) {

    static final DecisionForm EMPTY = new DecisionForm("", "", "", "", "", "", List.of(), Map.of());

    /// For how long something can be put off.
    static final Map<String, Duration> DELAYS = delays();

    /// What can be chosen, in this order.
    static final List<String> ACTIONS = List.of("approve", "return", "reject", "hide", "redact", "escalate", "defer");

    /// What leaves the decision to others or to later.
    static final Set<String> PASSING_ON = Set.of("escalate", "defer");
    private static final int REASON_LIMIT = 500;

    static DecisionForm of(Form form, List<String> possible) {
        var sent = new DecisionForm(form.text("action"), form.text("policy"), form.text("explanation"), form.text("queue"),
                form.text("delay"), form.text("reason"), form.all("span"), Map.of());
        return sent.with(sent.check(possible));
    }

    /// Whether the item is passed on rather than decided.
    boolean passesOn() {
        return PASSING_ON.contains(action);
    }

    DecisionForm with(String field, String mistake) {
        var more = new LinkedHashMap<>(mistakes);
        more.put(field, mistake);
        return with(more);
    }

    /// The verdict on a text; to be asked for where nothing is wrong.
    Verdict verdict(String text) {
        var decided = Action.valueOf(action.toUpperCase(Locale.ROOT));
        var ground = Verdict.needsGround(decided);
        return new Verdict(decided, ground ? policy : null, explanation.isEmpty() ? null : explanation,
                decided == Action.REDACT ? struck(text) : List.of(), List.of());
    }

    /// The passages in the order of the text, those that overlap made one.
    private List<Span> struck(String text) {
        var found = new ArrayList<Span>();
        spans.stream().map(Passage::parse).sorted().forEach(passage -> {
            var span = new Span(Part.TEXT, Passage.codePoints(text, passage.from()), Passage.codePoints(text, passage.to()));
            if (!found.isEmpty() && found.getLast().to() >= span.from()) {
                var before = found.removeLast();
                found.add(new Span(Part.TEXT, before.from(), Math.max(before.to(), span.to())));
            } else if (span.to() > span.from()) {
                found.add(span);
            }
        });
        return found;
    }

    private Map<String, String> check(List<String> possible) {
        var wrong = new LinkedHashMap<String, String>();
        if (!possible.contains(action)) {
            wrong.put("action", "mistake.action");
        } else if (passesOn()) {
            checkPassingOn(wrong);
        } else {
            checkVerdict(wrong, Action.valueOf(action.toUpperCase(Locale.ROOT)));
        }
        return wrong;
    }

    private void checkPassingOn(Map<String, String> wrong) {
        if (action.equals("escalate") && queue.isEmpty()) {
            wrong.put("queue", "mistake.queue");
        }
        if (action.equals("defer") && !DELAYS.containsKey(delay)) {
            wrong.put("delay", "mistake.delay");
        }
        if (reason.isEmpty()) {
            wrong.put("reason", "mistake.reason");
        } else if (length(reason) > REASON_LIMIT) {
            wrong.put("reason", "mistake.reason-long");
        }
    }

    private void checkVerdict(Map<String, String> wrong, Action decided) {
        var ground = Verdict.needsGround(decided);
        if (decided == Action.REDACT && (spans.isEmpty() || !spans.stream().allMatch(Passage::isOne))) {
            wrong.put("redactions", "mistake.redactions");
        }
        if (ground && policy.isEmpty()) {
            wrong.put("policy", "mistake.policy");
        }
        if (ground && explanation.isEmpty()) {
            wrong.put("explanation", "mistake.explanation");
        } else if (length(explanation) > Verdict.limit(decided)) {
            wrong.put("explanation", "mistake.explanation-long");
        }
    }

    private DecisionForm with(Map<String, String> wrong) {
        return new DecisionForm(action, policy, explanation, queue, delay, reason, spans, wrong);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static Map<String, Duration> delays() {
        var delays = new LinkedHashMap<String, Duration>();
        delays.put("hour", Duration.ofHours(1));
        delays.put("four-hours", Duration.ofHours(4));
        delays.put("day", Duration.ofDays(1));
        delays.put("three-days", Duration.ofDays(3));
        delays.put("week", Duration.ofDays(7));
        return delays;
    }
}
