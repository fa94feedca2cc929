package ua.viche.moderation.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Characters that nobody sees: zero widths, marks and overrides of direction, tags. A joiner inside an emoji is none of them.
final class HiddenMarks implements Detector {

    private static final Pattern MARKS = Pattern.compile(
            "[\\u00AD\\u034F\\u061C\\u180E\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\uFEFF\\x{E0000}-\\x{E007F}]+"
                    + "|(?<=\\p{L})[\\u200C\\u200D]+(?=\\p{L})");

    @Override
    public List<Span> in(String text) {
        var found = new ArrayList<Span>();
        var marks = MARKS.matcher(text);
        while (marks.find()) {
            found.add(new Span("hidden-marks", marks.start(), marks.end(), null));
        }
        return found;
    }

    /// The text without them.
    static String drop(String text) {
        return MARKS.matcher(text).replaceAll("");
    }

    /// Where each character of the text without them stood, and where the text ended.
    static int[] places(String text) {
        var hidden = new boolean[text.length()];
        new HiddenMarks().in(text).forEach(span -> Arrays.fill(hidden, span.start(), span.end(), true));
        return IntStream.rangeClosed(0, text.length()).filter(i -> i == text.length() || !hidden[i]).toArray();
    }
}
