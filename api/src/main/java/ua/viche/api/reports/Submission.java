package ua.viche.api.reports;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.api.districts.Point;
import ua.viche.api.reports.categories.Kind;

/// A report as it is handed in.
///
/// @param category code
/// @param kind null for the category's only one
/// @param severity 1 to 3; null for the category's risk
/// @param photos ids of media that were uploaded before
/// @param wishes how its author wants it to be treated
/// @param language `uk` or `en`
public record Submission(String category, @Nullable Kind kind, @Nullable Point point, @Nullable String address, String text,
        Map<String, JsonNode> answers, @Nullable Integer severity, List<UUID> photos, Wishes wishes, String language,
        @Nullable Instant deviceTime) {

    /// @param showName whether everybody may read the author's name
    /// @param confidential never public, though its category might be
    /// @param notMyOfficer past the district's officers, to the unit above them
    /// @param aboutOfficer public id of the officer whom a complaint is about
    public record Wishes(boolean showName, boolean confidential, boolean notMyOfficer, @Nullable UUID aboutOfficer) {

        public static final Wishes NONE = new Wishes(false, false, false, null);
    }

    public Submission {
        answers = Map.copyOf(answers);
        photos = List.copyOf(photos);
    }
}
