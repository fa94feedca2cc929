package ua.viche.api.reports;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.api.districts.Point;
import ua.viche.api.reports.categories.Kind;
import ua.viche.platform.http.Check;
import ua.viche.platform.http.Language;

/// Bodies of residents' requests.
final class ReportRequests {

    private static final int LONGEST_TEXT = 4_000;

    /// A report.
    ///
    /// @param emergency what the phone was told when it asked; where somebody is in danger nothing is taken in
    record Submit(String category, @Nullable Kind kind, @Nullable Point place, @Nullable String address, String text,
            @Nullable Map<String, JsonNode> answers, @Nullable Integer severity, @Nullable List<UUID> photos,
            @Nullable Boolean showName, @JsonProperty("private") @Nullable Boolean confidential, @Nullable Boolean notMyOfficer,
            @Nullable UUID aboutOfficer, Boolean emergency, @Nullable Instant deviceTime) {

        Submit {
            Check.that().text("category", category, 40).text("text", text, LONGEST_TEXT).required("emergency", emergency)
                    .rule(photos == null || !photos.contains(null), "photos", "required").done();
        }

        Submission submission(Language language) {
            return new Submission(category, kind, place, address, text, answers == null ? Map.of() : answers, severity,
                    photos == null ? List.of() : photos, new Submission.Wishes(is(showName), is(confidential), is(notMyOfficer),
                            aboutOfficer),
                    language.tag(), deviceTime);
        }

        private static boolean is(@Nullable Boolean wish) {
            return Boolean.TRUE.equals(wish);
        }
    }

    /// Something for the thread.
    record Message(String text, @Nullable Instant deviceTime) {

        Message {
            Check.that().text("text", text, LONGEST_TEXT).done();
        }
    }

    /// What everybody is to read.
    record PublicText(String text) {

        PublicText {
            Check.that().text("text", text, LONGEST_TEXT).done();
        }
    }

    private ReportRequests() {}
}
