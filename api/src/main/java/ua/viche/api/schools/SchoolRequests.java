package ua.viche.api.schools;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import ua.viche.platform.http.Check;
import ua.viche.platform.texts.TextRequest;

/// What clients send about schools.
final class SchoolRequests {

    private static final int NAME_LIMIT = 200;
    private static final int CODE_LIMIT = 64;
    private static final int CLASS_LIMIT = 20;
    private static final int PUPILS_LIMIT = 60;
    private static final int STARS = 5;

    record NewSchool(String code, TextRequest name, String district) {
        NewSchool {
            var check = Check.that().line("code", code, CODE_LIMIT).line("district", district, CODE_LIMIT)
                    .rule(code == null || code.matches("[A-Za-z0-9][A-Za-z0-9_-]*"), "code", "format")
                    .rule(district == null || district.matches("[A-Za-z0-9][A-Za-z0-9_-]*"), "district", "format");
            TextRequest.ukrainianLine(check, "name", name, NAME_LIMIT).done();
        }
    }

    record NewClass(String name, int pupils) {
        NewClass {
            Check.that().line("name", name, CLASS_LIMIT)
                    .rule(pupils >= 1 && pupils <= PUPILS_LIMIT, "pupils", "between", 1, PUPILS_LIMIT)
                    .done();
        }
    }

    /// @param name as the public is to see it, with the rank
    record Join(String name) {
        Join {
            Check.that().line("name", name, NAME_LIMIT).done();
        }
    }

    record NewBooking(@JsonProperty("class") UUID schoolClass, String lesson, UUID officer, Instant startsAt) {
        NewBooking {
            Check.that().required("class", schoolClass).line("lesson", lesson, CODE_LIMIT).required("officer", officer)
                    .required("startsAt", startsAt).done();
        }
    }

    /// @param code of the class
    /// @param knowsHelp whether the pupil knows now whom to turn to
    record Feedback(String code, int rating, Boolean knowsHelp) {
        Feedback {
            Check.that().line("code", code, CODE_LIMIT).rule(rating >= 1 && rating <= STARS, "rating", "between", 1, STARS)
                    .required("knowsHelp", knowsHelp).done();
        }
    }

    private SchoolRequests() {}
}
