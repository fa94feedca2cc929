package ua.viche.api.reports.categories;

import java.util.List;
import java.util.Locale;
import ua.viche.platform.texts.Bilingual;

/// What is said before and after a report is sent: nobody sets out because of it.
public final class Emergency {

    private static final Bilingual TEXT = new Bilingual(
            "Якщо хтось у небезпеці або злочин триває зараз, телефонуйте 112 або 102. Це повідомлення не читають негайно, і наряд за ним не виїжджає.",
            "If somebody is in danger or a crime is happening now, call 112 or 102. This report is not read at once, and no patrol sets out because of it.");

    /// @param numbers to call
    public record Notice(List<String> numbers, String text) {}

    public static Notice notice(Locale language) {
        return new Notice(List.of("112", "102"), TEXT.in(language));
    }

    private Emergency() {}
}
