package ua.viche.moderation.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Words that mix Latin and Cyrillic letters, which people do to get past a list of words; and the letters that look alike, after
/// Unicode Technical Standard 39 (confusables), as far as they belong to these two scripts.
final class LookAlikes implements Detector {

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final String LATIN = "aceiopxyABCEHIKMOPTX" + "sjSJéëïÏ";
    private static final String CYRILLIC = "асеіорхуАВСЕНІКМОРТХ" + "ѕјЅЈеёїЇ";

    @Override
    public List<Span> in(String text) {
        var found = new ArrayList<Span>();
        var words = WORD.matcher(text);
        while (words.find()) {
            if (isMixed(words.group())) {
                found.add(new Span("mixed-letters", words.start(), words.end(), null));
            }
        }
        return found;
    }

    /// The text as it looks: in words that mix scripts every letter that looks like another is taken for Cyrillic. As long as before.
    static String unmask(String text) {
        var words = WORD.matcher(text);
        return words.replaceAll(word -> isMixed(word.group()) ? cyrillic(word.group()) : word.group());
    }

    private static boolean isMixed(String word) {
        return word.codePoints().anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN)
                && word.codePoints().anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.CYRILLIC);
    }

    private static String cyrillic(String word) {
        var letters = word.toCharArray();
        for (var i = 0; i < letters.length; i++) {
            var place = LATIN.indexOf(letters[i]);
            if (place >= 0) {
                letters[i] = CYRILLIC.charAt(place);
            }
        }
        return new String(letters);
    }
}
