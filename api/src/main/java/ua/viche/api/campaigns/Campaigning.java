package ua.viche.api.campaigns;

import java.time.Instant;

/// How an act of staff on a campaign ended; only [Done] changed anything.
sealed interface Campaigning {

    record Done(CampaignView campaign) implements Campaigning {}

    /// There is none, or not for this editor.
    record NoSuchCampaign() implements Campaigning {}

    /// Nobody campaigns under that name.
    record NoSuchBody() implements Campaigning {}

    record NotYours(String body) implements Campaigning {}

    record NotNow(CampaignState state) implements Campaigning {}

    record Stale(long version) implements Campaigning {}

    /// It leads to something that is not there.
    record NoSuchTarget() implements Campaigning {}

    /// It was not said whom it is for, or there is nobody of that kind.
    record Nobody() implements Campaigning {}

    /// It is not known yet how many people it is for.
    record NotCountedYet() implements Campaigning {}

    /// Whoever proposed it cannot approve it or give it back.
    record OwnProposal() implements Campaigning {}

    /// What is for everybody, an administrator approves.
    record NeedsAdministrator() implements Campaigning {}

    /// Its window is over.
    record WindowOver(Instant endsAt) implements Campaigning {}
}
