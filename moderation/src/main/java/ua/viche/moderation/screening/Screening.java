package ua.viche.moderation.screening;

import java.util.ArrayList;
import java.util.List;

/// Screens one text. Pure: what other items there are does not matter here.
final class Screening {

    /// How much of a text is looked at, so that nobody's megabytes keep others waiting.
    static final int MOST = 50_000;

    private static final int MOST_FINDINGS = 200;

    private final List<Detector> detectors = List.of(new PersonalData(), new Links(), new Shouting(), new LookAlikes(),
            new HiddenMarks(), WordLists.usual());

    /// What was noticed.
    ///
    /// @param language `uk`, `ru`, `en` or `und`
    record Noticed(String language, List<Finding> findings) {}

    Noticed of(String title, String text) {
        var findings = new ArrayList<Finding>();
        notice("title", title, findings);
        notice("text", text, findings);
        if (text.length() > MOST) {
            findings.addFirst(new Finding("long", "text", MOST, text.length(), null, null));
        }
        return new Noticed(LanguageGuess.of(title + "\n" + beginning(text)),
                List.copyOf(findings.subList(0, Math.min(findings.size(), MOST_FINDINGS))));
    }

    private void notice(String field, String value, List<Finding> findings) {
        var looked = beginning(value);
        detectors.forEach(detector -> detector.in(looked).forEach(span -> findings.add(span.in(field))));
    }

    static String beginning(String text) {
        if (text.length() <= MOST) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(MOST - 1)) ? MOST - 1 : MOST);
    }
}
