package ua.viche.api.petitions;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.viche.api.moderated.StruckText;
import ua.viche.platform.http.Json;

/// What moderation did to a petition, as it is shown. Why it went back or was taken down is told to its author alone.
@JsonInclude(JsonInclude.Include.NON_NULL)
record Moderated(@Nullable Measure returned, @Nullable Measure hidden, @Nullable Struck redacted) {

    private static final TypeReference<List<StruckText.Mark>> MARKS = new TypeReference<>() {};

    record Measure(@Nullable String policy, @Nullable String explanation, Instant at) {}

    /// @param marks the words of the public text that stand for what was struck out
    record Struck(@Nullable String policy, Instant at, List<StruckText.Mark> marks) {}

    static @Nullable Moderated of(Petition petition) {
        var returned = petition.returned();
        var hidden = petition.takenDown();
        var redacted = petition.redaction();
        if (returned == null && hidden == null && redacted == null) {
            return null;
        }
        return new Moderated(
                returned == null
                        ? null
                        : new Measure(returned.returnedPolicy(), returned.returnedExplanation(), returned.returnedAt()),
                hidden == null ? null : new Measure(hidden.hiddenPolicy(), hidden.hiddenExplanation(), hidden.hiddenAt()),
                redacted == null
                        ? null
                        : new Struck(redacted.redactedPolicy(), redacted.redactedAt(), marks(redacted.redactedMarks())));
    }

    private static List<StruckText.Mark> marks(String json) {
        try {
            return Json.mapper().readValue(json, MARKS);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
