package ua.viche.moderation.screening;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// How two texts are alike. The same template about another person is no duplicate: where what differs are names or numbers, it is a
/// petition of its own, as most of those to the President are.
enum Likeness {
    DIFFERENT, TEMPLATE, NEARLY_SAME, SAME;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+(?:['’ʼ-][\\p{L}\\d]+)*");
    private static final double ALIKE = 0.5;
    private static final int SHINGLE = 3;

    /// @param name whether it may be a name or is a number
    private record Word(String text, boolean name) {}

    static Likeness of(String one, String other) {
        var words = words(one);
        var others = words(other);
        if (texts(words).equals(texts(others))) {
            return SAME;
        }
        var shingles = shingles(texts(words));
        var theirs = shingles(texts(others));
        var common = shingles.stream().filter(theirs::contains).count();
        var all = shingles.size() + theirs.size() - common;
        if (all == 0 || common < ALIKE * all) {
            return DIFFERENT;
        }
        return differsInNames(words, others) || differsInNames(others, words) ? TEMPLATE : NEARLY_SAME;
    }

    /// Groups of three words that follow each other, as they are compared.
    static Set<String> shinglesOf(String text) {
        return shingles(texts(words(text)));
    }

    private static List<Word> words(String text) {
        var plain = LookAlikes.unmask(HiddenMarks.drop(text));
        return WORD.matcher(plain).results().map(word -> new Word(word.group().toLowerCase(Locale.ROOT),
                word.group().codePoints().anyMatch(Character::isDigit)
                        || Character.isUpperCase(word.group().codePointAt(0)) && !beginsSentence(plain, word.start())))
                .toList();
    }

    private static boolean beginsSentence(String text, int place) {
        var before = place;
        while (before > 0 && " \u00A0\t«\"“„(-–—".indexOf(text.charAt(before - 1)) >= 0) {
            before--;
        }
        return before == 0 || ".!?…:;\n\r".indexOf(text.charAt(before - 1)) >= 0;
    }

    private static List<String> texts(List<Word> words) {
        return words.stream().map(Word::text).toList();
    }

    private static Set<String> shingles(List<String> words) {
        var shingles = new HashSet<String>();
        for (var i = 0; i + SHINGLE <= words.size(); i++) {
            shingles.add(String.join(" ", words.subList(i, i + SHINGLE)));
        }
        if (shingles.isEmpty() && !words.isEmpty()) {
            shingles.add(String.join(" ", words));
        }
        return shingles;
    }

    /// Whether a name or a number stands more often in the first than in the second.
    private static boolean differsInNames(List<Word> words, List<Word> others) {
        Map<String, Integer> left = new HashMap<>();
        others.forEach(word -> left.merge(word.text(), 1, Integer::sum));
        return words.stream().filter(word -> left.merge(word.text(), -1, Integer::sum) < 0).anyMatch(Word::name);
    }
}
