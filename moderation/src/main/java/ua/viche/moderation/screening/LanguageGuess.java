package ua.viche.moderation.screening;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Which language a text is in, as far as a queue needs to know: by the letters that only one of them has, and by the words that stand
/// in every text.
final class LanguageGuess {

    /// What cannot be told (ISO 639-2).
    static final String UNKNOWN = "und";

    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:['’ʼ]\\p{L}+)*");
    private static final int LOOKED_AT = 20_000;
    private static final int LETTER = 1;
    private static final int COMMON_WORD = 3;
    private static final Map<String, String> LETTERS = Map.of("uk", "іїєґІЇЄҐ", "ru", "ыэъёЫЭЪЁ");
    private static final Map<String, Set<String>> WORDS = Map.of(
            "uk",
            Set.of("і", "й", "та", "що", "не", "на", "від", "для", "про", "це", "як", "або", "є", "щоб", "який", "яка", "які",
                    "ми",
                    "під", "їх", "його", "буде", "просимо", "прошу"),
            "ru",
            Set.of("и", "что", "как", "или", "для", "это", "он", "она", "они", "был", "чтобы", "который", "мы", "от", "при",
                    "его", "их",
                    "будет", "просим", "прошу", "не", "на"),
            "en", Set.of("the", "and", "of", "to", "in", "is", "for", "that", "we", "on", "be", "are", "with", "this", "it",
                    "should", "not"));

    /// @return `uk`, `ru`, `en`, or [#UNKNOWN] for anything else
    static String of(String text) {
        var some = text.substring(0, Math.min(text.length(), LOOKED_AT));
        var words = WORD.matcher(some).results().map(word -> word.group().toLowerCase(Locale.ROOT)).toList();
        var best = UNKNOWN;
        var most = 0.0;
        for (var language : List.of("uk", "ru", "en")) {
            var score = score(language, some, words);
            if (score > most) {
                best = language;
                most = score;
            }
        }
        return most > 0 && most * 10 >= words.size() ? best : UNKNOWN;
    }

    private static double score(String language, String text, List<String> words) {
        var letters = LETTERS.getOrDefault(language, "");
        var own = text.chars().filter(letter -> letters.indexOf(letter) >= 0).count();
        var common = words.stream().filter(WORDS.getOrDefault(language, Set.of())::contains).count();
        return LETTER * own + COMMON_WORD * common;
    }
}
