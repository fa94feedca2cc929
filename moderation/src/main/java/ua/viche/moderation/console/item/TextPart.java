package ua.viche.moderation.console.item;

import ua.viche.moderation.console.pages.View;

/// A part of a submission's text, so that five megabytes are no page of five megabytes.
///
/// @param language BCP 47, for screen readers
/// @param next where the next part stands; empty at the end
/// @param left characters after this part
public record TextPart(String text, String language, String next, int left) implements View {

    private static final int FIRST = 6_000;
    private static final int FURTHER = 60_000;
    private static final int LOOK_BACK = 200;

    static TextPart of(String path, String text, String language, int from) {
        var begin = Math.clamp(from, 0, text.length());
        var end = end(text, begin, begin == 0 ? FIRST : FURTHER);
        var next = end == text.length() ? "" : path + "/text?from=" + end;
        return new TextPart(text.substring(begin, end), language, next, text.length() - end);
    }

    /// After a line or a word if one ends near, never inside a character.
    private static int end(String text, int begin, int most) {
        if (text.length() - begin <= most + LOOK_BACK) {
            return text.length();
        }
        var end = begin + most;
        for (var separator : new char[]{'\n', ' '}) {
            var near = text.lastIndexOf(separator, end);
            if (near > end - LOOK_BACK) {
                return near + 1;
            }
        }
        return Character.isLowSurrogate(text.charAt(end)) ? end + 1 : end;
    }

    @Override
    public String template() {
        return "item-text.jte";
    }
}
