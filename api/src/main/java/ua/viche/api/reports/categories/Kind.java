package ua.viche.api.reports.categories;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What somebody wants with a report.
///
/// - `PROBLEM`: something is wrong and is to be put right.
/// - `QUESTION`: to the officer; the duty to answer has a clock.
/// - `INFORMATION`: for the officer to know.
/// - `THANKS`: to somebody who helped.
/// - `COMPLAINT`: about the police; goes past the officer concerned (Law "On the National Police", art. 87-90).
/// - `ENVIRONMENT`: a threat to the environment.
public enum Kind {
    PROBLEM, QUESTION, INFORMATION, THANKS, COMPLAINT, ENVIRONMENT;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
