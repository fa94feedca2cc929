package ua.viche.moderation.console.reports;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A report as the service that owns it shows it to those responsible: what its page needs of it.
///
/// @param next who comes next in the chain; null behind its end
@JsonIgnoreProperties(ignoreUnknown = true)
public record Report(UUID id, Named category, String kind, String state, int severity, boolean crime,
        @JsonProperty("private") boolean confidential, boolean anonymous, @Nullable String text, Map<String, JsonNode> answers,
        @Nullable Named district, List<UUID> photos, Party responsible, Due due, @Nullable String registerNumber,
        @Nullable String unforwardedReason, String publication, int supporters, @Nullable UUID duplicateOf, Instant submittedAt,
        @Nullable Instant deviceTime, @Nullable Instant endedAt, List<Handed> handovers, List<Remark> thread,
        @Nullable Party next, List<Template> templates, long version) {

    /// The states in which there is something to do, in their usual order.
    public static final List<String> OPEN = List.of("confirmed", "investigating", "planned", "in_progress", "action_scheduled");
    /// The states with which it ends, as staff name them.
    public static final List<String> ENDS = List.of("fixed", "unable_to_fix", "not_responsible", "internal_referral");

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Named(String code, String name) {}

    /// @param kind `district` or `body`
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Party(String kind, String code, String name) {

        /// As notes between shifts name it.
        public String duty() {
            return kind + ":" + code;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Due(Instant dueAt, @Nullable Instant answerDueAt, @Nullable Instant answeredAt) {}

    /// One of those responsible, one after the other.
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Handed(Party to, Instant receivedAt, Instant dueAt, @Nullable Instant acknowledgedAt,
            @Nullable Instant endedAt, @Nullable String outcome, @Nullable String reason) {}

    /// @param internal whether the staff alone read it
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Remark(Said said, boolean internal) {}

    /// @param side `resident`, `staff` or `viche`
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Said(String kind, String side, boolean publicly, @Nullable String state, @Nullable String text, Instant at,
            @Nullable Instant deviceTime) {}

    /// An answer that is written often, in the report's language.
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Template(String code, String text) {}

    public boolean isOpen() {
        return OPEN.contains(state);
    }

    public boolean isPublic() {
        return publication.equals("public");
    }

    /// What is about a crime does not end before the duty unit has it, or a reason says why not.
    public boolean mayEnd() {
        return !crime || registerNumber != null || unforwardedReason != null;
    }
}
