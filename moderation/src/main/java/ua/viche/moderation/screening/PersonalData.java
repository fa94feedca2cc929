package ua.viche.moderation.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Numbers and addresses by which a person can be found: telephones, tax numbers, passports, accounts, cards, e-mail.
final class PersonalData implements Detector {

    private static final int MOST = 200;
    private static final String POLICY = "personal-data";

    /// @param code of what it finds
    /// @param group which part of the match is meant
    private record Kind(String code, Pattern pattern, int group, Predicate<String> genuine) {}

    private static final List<Kind> KINDS = List.of(
            kind("email", "(?<![\\p{L}\\d._%+-])[\\p{L}\\d._%+-]{1,64}@[\\p{L}\\d-]{1,63}(?:\\.[\\p{L}\\d-]{1,63}){1,4}",
                    _ -> true),
            kind("iban", "(?<![\\p{L}\\d])[A-Z]{2}\\d{2}(?: ?[A-Z\\d]{4}){2,7}(?: ?[A-Z\\d]{1,4})?(?![\\p{L}\\d])",
                    text -> Checksums.isIban(text.replace(" ", ""))),
            kind("card", "(?<!\\d)[2-6]\\d{3}(?:[ -]?\\d{4}){2}[ -]?\\d{1,7}(?!\\d)", text -> Checksums.isCard(digits(text))),
            kind("phone",
                    "(?<![\\d+])(?:\\+?38[ \\u00A0-]?)?\\(?0[ \\u00A0-]?\\(?[3-9]\\d\\)?[ \\u00A0-]?\\d{3}[ \\u00A0-]?\\d{2}[ \\u00A0-]?\\d{2}(?!\\d)",
                    _ -> true),
            kind("tax-number", "(?<!\\d)\\d{10}(?!\\d)", Checksums::isTaxNumber),
            kind("passport", "(?<![\\p{L}\\d])[А-ЯІЇЄҐ]{2} ?(?:№ ?)?\\d{6}(?!\\d)", _ -> true),
            kind("demographic-number", "(?<!\\d)(?:19|20)\\d{6}-\\d{5}(?!\\d)", _ -> true),
            new Kind("id-card",
                    Pattern.compile(
                            "(?iu)(?:паспорт|id-?карт|ід-?карт|посвідченн|passport)[^\\d\\n]{0,40}(?<!\\d)(\\d{9})(?!\\d)"),
                    1,
                    _ -> true));

    @Override
    public List<Span> in(String text) {
        var found = new ArrayList<Span>();
        for (var kind : KINDS) {
            var matcher = kind.pattern().matcher(text);
            while (found.size() < MOST && matcher.find()) {
                var span = new Span(kind.code(), matcher.start(kind.group()), matcher.end(kind.group()), POLICY);
                if (kind.genuine().test(matcher.group(kind.group())) && found.stream().noneMatch(span::overlaps)) {
                    found.add(span);
                }
            }
        }
        found.sort(Comparator.comparing(Span::start));
        return found;
    }

    private static Kind kind(String code, String pattern, Predicate<String> genuine) {
        return new Kind(code, Pattern.compile(pattern), 0, genuine);
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }
}
