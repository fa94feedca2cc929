package ua.viche.api.reports.anonymous;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import ua.viche.platform.texts.Bilingual;

/// Sentences by which a reader may know the writer. A hint, no more: what is missing here may give somebody away all the same.
final class Hints {

    private static final Map<Pattern, Bilingual> SIGNS = signs();

    /// @param from first character of the sentence
    /// @param to the first one after it
    record Hint(int from, int to, String why) {}

    static List<Hint> in(String text, Locale language) {
        var hints = new ArrayList<Hint>();
        var sentences = BreakIterator.getSentenceInstance(Locale.of("uk"));
        sentences.setText(text);
        var from = sentences.first();
        for (var to = sentences.next(); to != BreakIterator.DONE; from = to, to = sentences.next()) {
            var sentence = text.substring(from, to);
            for (var sign : SIGNS.entrySet()) {
                if (sign.getKey().matcher(sentence).find()) {
                    hints.add(new Hint(from, to, sign.getValue().in(language)));
                    break;
                }
            }
        }
        return hints;
    }

    private static Map<Pattern, Bilingual> signs() {
        var signs = new LinkedHashMap<Pattern, Bilingual>();
        signs.put(pattern("\\+?\\d[\\d ()-]{7,}\\d"), new Bilingual("Тут номер телефону.", "Here is a telephone number."));
        signs.put(pattern("[\\w.+-]+@[\\w-]+\\.[\\w.]+"), new Bilingual("Тут адреса пошти.", "Here is a mail address."));
        signs.put(pattern("\\b[A-ZА-ЯІЇЄ]{2} ?\\d{4} ?[A-ZА-ЯІЇЄ]{2}\\b"),
                new Bilingual("Тут номер автомобіля.", "Here is a number plate."));
        signs.put(pattern("\\b(мене звати|моє прізвище|моє ім[’'ʼ]я|my name is|i am called)\\b"),
                new Bilingual("Тут ваше ім’я.", "Here is your name."));
        signs.put(pattern("\\b(я (живу|мешкаю|працюю|навчаюся|служу)|i (live|work|study|serve))\\b"),
                new Bilingual("Тут сказано, де ви живете або працюєте.", "This says where you live or work."));
        signs.put(pattern(
                "\\b(м(ій|оя|оє|оїм|оєю|ого|оєї) (чоловік|дружин|син|доньк|дочк|брат|сестр|мат|бать|сусід|начальни|квартир|будин)"
                        + "|my (husband|wife|son|daughter|brother|sister|mother|father|neighbou?r|boss|flat|house))"),
                new Bilingual("З цього видно, ким ви комусь є.", "This shows who you are to somebody."));
        signs.put(pattern("\\b(кв\\.|квартира|apartment|flat) ?№? ?\\d+"),
                new Bilingual("Тут номер квартири.", "Here is the number of a flat."));
        return signs;
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    private Hints() {}
}
