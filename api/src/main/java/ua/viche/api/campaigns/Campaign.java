package ua.viche.api.campaigns;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Ids;

/// A campaign and its state machine; every step gives back how it is then.
///
/// @param returned why an approver gave it back; null where none did
/// @param asking the latest question how many people it is for
/// @param estimate the answer to it; null as long as there is none
record Campaign(UUID id, long version, String body, CampaignState state, Content content, Acts acts, @Nullable String returned,
        UUID asking, @Nullable Estimate estimate) {

    /// Who did what when; people by their keys, never shown.
    record Acts(By created, @Nullable By proposed, @Nullable By approved, @Nullable Instant startedAt, @Nullable Instant endedAt,
            @Nullable Stop stopped) {

        Acts with(@Nullable By nowProposed, @Nullable By nowApproved) {
            return new Acts(created, nowProposed, nowApproved, startedAt, endedAt, stopped);
        }
    }

    record By(UUID person, Instant at) {}

    record Stop(By by, String reason) {}

    static Campaign draft(String body, Content content, By by) {
        return new Campaign(Ids.next(), 0, body, CampaignState.DRAFT, content, new Acts(by, null, null, null, null, null), null,
                Ids.next(), null);
    }

    /// Written anew. How many people it is for is asked again where that changed.
    Campaign edited(Content other) {
        if (state != CampaignState.DRAFT) {
            throw new IllegalStateException("a campaign that is " + state.code() + " is not edited");
        }
        var same = other.audience().equals(content.audience());
        return new Campaign(id, version + 1, body, state, other, acts, returned, same ? asking : Ids.next(),
                same ? estimate : null);
    }

    Campaign proposed(By by) {
        return step(CampaignState.PROPOSED, acts.with(by, null), null);
    }

    /// Somebody else agrees, as long as there is time to tell people.
    Campaign approved(By by) {
        var proposal = acts.proposed();
        if (proposal == null || proposal.person().equals(by.person()) || !by.at().isBefore(content.window().endsAt())) {
            throw new IllegalStateException("a campaign is approved by somebody else, before its window ends");
        }
        return step(CampaignState.APPROVED, acts.with(proposal, by), returned);
    }

    /// Somebody else wants it written otherwise.
    Campaign returned(String why) {
        return step(CampaignState.DRAFT, acts.with(null, null), why);
    }

    Campaign started(Instant now) {
        if (now.isBefore(content.window().startsAt())) {
            throw new IllegalStateException("a campaign starts at " + content.window().startsAt());
        }
        return step(CampaignState.STARTED,
                new Acts(acts.created(), acts.proposed(), acts.approved(), now, null, null), returned);
    }

    Campaign ended(Instant now) {
        if (now.isBefore(content.window().endsAt())) {
            throw new IllegalStateException("a campaign ends at " + content.window().endsAt());
        }
        return step(CampaignState.ENDED,
                new Acts(acts.created(), acts.proposed(), acts.approved(), acts.startedAt(), content.window().endsAt(), null),
                returned);
    }

    Campaign stopped(By by, String reason) {
        return step(CampaignState.STOPPED, new Acts(acts.created(), acts.proposed(), acts.approved(), acts.startedAt(), null,
                new Stop(by, reason)), returned);
    }

    private Campaign step(CampaignState to, Acts nowActs, @Nullable String nowReturned) {
        if (!state.mayBecome(to)) {
            throw new IllegalStateException("a campaign cannot become " + to.code() + " from " + state.code());
        }
        return new Campaign(id, version + 1, body, to, content, nowActs, nowReturned, asking, estimate);
    }

    /// Everybody may read it: it started.
    boolean isPublic() {
        return acts.startedAt() != null;
    }
}
