package ua.viche.api.campaigns;

import java.time.Duration;
import ua.viche.platform.http.Problem;

/// What is answered where an act did not happen.
final class CampaignRefusals {

    private static final Problem NOT_NOW = new Problem(409, "campaign-state");
    private static final Problem NOBODY = new Problem(422, "campaign-nobody");
    private static final Problem NOT_COUNTED = new Problem(409, "campaign-not-counted");
    private static final Problem OWN_PROPOSAL = new Problem(409, "second-person");
    private static final Problem ADMINISTRATOR = new Problem(403, "campaign-everybody");
    private static final Problem WINDOW_OVER = new Problem(409, "campaign-window-over");
    private static final Duration SOON = Duration.ofSeconds(2);

    static CampaignView done(Campaigning campaigning) {
        return switch (campaigning) {
            case Campaigning.Done(var campaign) -> campaign;
            case Campaigning.NoSuchCampaign() -> throw Problem.NOT_FOUND.with("campaign");
            case Campaigning.NoSuchBody() -> throw Problem.INVALID.with().at("/body", "unknown-body");
            case Campaigning.NotYours(var body) ->
                throw Problem.FORBIDDEN.with().detail("role", "editor").detail("scope", body);
            case Campaigning.NotNow(var state) -> throw NOT_NOW.with(state).detail("state", state.code());
            case Campaigning.Stale(var version) -> throw Problem.STALE.with().detail("version", version);
            case Campaigning.NoSuchTarget() -> throw Problem.INVALID.with().at("/link/target", "unknown-target");
            case Campaigning.Nobody() -> throw NOBODY.with().at("/audience", "required");
            case Campaigning.NotCountedYet() -> throw NOT_COUNTED.with().retryAfter(SOON);
            case Campaigning.OwnProposal() -> throw OWN_PROPOSAL.with();
            case Campaigning.NeedsAdministrator() -> throw ADMINISTRATOR.with().detail("role", "admin");
            case Campaigning.WindowOver(var endsAt) -> throw WINDOW_OVER.with(endsAt.toString()).detail("endsAt", endsAt);
        };
    }

    private CampaignRefusals() {}
}
