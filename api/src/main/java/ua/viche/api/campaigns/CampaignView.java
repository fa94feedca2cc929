package ua.viche.api.campaigns;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.texts.Bilingual;

/// A campaign as it is shown; who acted is not said.
///
/// @param page in Markdown; left out in lists and for the public
/// @param audience, estimate, returned for editors alone
/// @param reach how many people it reached so far, small numbers hidden; null before the first count
@JsonInclude(JsonInclude.Include.NON_NULL)
record CampaignView(UUID id, String body, Bilingual bodyName, CampaignState state, Bilingual title, Bilingual summary,
        @Nullable Bilingual page, @Nullable Bilingual html, @Nullable Link link, Instant startsAt, Instant endsAt,
        @Nullable Audience audience, @Nullable Counted estimate, @Nullable String returned, @Nullable Boolean mine,
        @Nullable Instant startedAt, @Nullable Instant endedAt, @Nullable Instant stoppedAt, @Nullable String stopReason,
        @Nullable Reached reach, @JsonIgnore long version) {

    /// How many people it is for.
    ///
    /// @param people null as long as they are counted
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Counted(String status, @Nullable Crowd people, @Nullable Map<String, Crowd> places) {

        static Counted of(@Nullable Estimate estimate) {
            return estimate == null
                    ? new Counted("pending", null, null)
                    : new Counted("known", Crowd.of(estimate.people()), crowds(estimate.places()));
        }

        private static Map<String, Crowd> crowds(Map<String, Integer> places) {
            var crowds = new TreeMap<String, Crowd>();
            places.forEach((place, people) -> crowds.put(place, Crowd.of(people)));
            return crowds;
        }
    }

    /// How many people it reached.
    record Reached(Crowd reached, Crowd opened, List<Place> places) {

        /// @param place beginning of a KATOTTG code
        record Place(String place, Crowd reached, Crowd opened) {}
    }

    /// What is read of it: by one of the body's editors, or by anybody; alone or in a list.
    record Reading(@Nullable UUID editor, boolean whole) {}

    static CampaignView of(Campaign one, Bilingual bodyName, Reading reading, @Nullable Reached reach) {
        var content = one.content();
        var staff = reading.editor() != null;
        var acts = one.acts();
        var proposed = acts.proposed();
        var stopped = acts.stopped();
        return new CampaignView(one.id(), one.body(), bodyName, one.state(), content.title(), content.summary(),
                staff && reading.whole() ? content.page() : null, reading.whole() ? CampaignPage.html(content.page()) : null,
                content.link(), content.window().startsAt(), content.window().endsAt(), staff ? content.audience() : null,
                staff ? Counted.of(one.estimate()) : null, staff ? one.returned() : null,
                staff && proposed != null ? proposed.person().equals(reading.editor()) : null, acts.startedAt(), acts.endedAt(),
                stopped == null ? null : stopped.by().at(), stopped == null ? null : stopped.reason(), reach, one.version());
    }
}
