package ua.viche.moderation.console.campaigns;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.moderation.console.desk.Bilingual;
import ua.viche.moderation.console.pages.Words;

/// A campaign as the service that owns it shows it to its editors: what these pages need of it.
///
/// @param page in Markdown; null in lists
/// @param html the same, harmless
/// @param returned why an approver gave it back
/// @param mine whether the reader proposed it; null while nobody did
record Campaign(UUID id, String body, Bilingual bodyName, String state, Bilingual title, Bilingual summary,
        @Nullable Bilingual page, @Nullable Bilingual html, @Nullable Target link, Instant startsAt, Instant endsAt,
        @Nullable Audience audience, @Nullable Estimate estimate, @Nullable String returned, @Nullable Boolean mine,
        @Nullable Instant stoppedAt, @Nullable String stopReason, @Nullable Reach reach) {

    /// Where it leads.
    record Target(String kind, String target) {}

    /// Whom it is for.
    record Audience(@Nullable Boolean everybody, @Nullable List<String> territories, @Nullable List<String> roles,
            @Nullable List<String> topics) {}

    /// How many people that is.
    ///
    /// @param people null as long as they are counted
    record Estimate(String status, @Nullable Crowd people, @Nullable Map<String, Crowd> places) {}

    /// A number of people that gives nobody away.
    record Crowd(@Nullable Integer about, @Nullable Integer fewerThan) {

        String in(Words words) {
            var few = fewerThan;
            return few != null
                    ? words.of("campaigns.fewer", few)
                    : words.of("campaigns.about", about == null ? 0 : about);
        }
    }

    /// How many people it reached.
    record Reach(Crowd reached, Crowd opened, List<Place> places) {}

    /// @param place beginning of a KATOTTG code
    record Place(String place, Crowd reached, Crowd opened) {}

    boolean isDraft() {
        return state.equals("draft");
    }

    boolean isProposed() {
        return state.equals("proposed");
    }

    /// Whether it can still be stopped.
    boolean isStoppable() {
        return !state.equals("ended") && !state.equals("stopped");
    }

    boolean isByReader() {
        return Boolean.TRUE.equals(mine);
    }
}
