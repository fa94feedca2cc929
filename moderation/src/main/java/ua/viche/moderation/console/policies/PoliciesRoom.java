package ua.viche.moderation.console.policies;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import ua.viche.moderation.console.item.Ground;
import ua.viche.moderation.console.pages.Door;
import ua.viche.moderation.console.pages.Reply;
import ua.viche.moderation.console.pages.Visit;
import ua.viche.moderation.policy.Policies;
import ua.viche.platform.identity.Role;
import ua.viche.platform.launcher.Feature;

/// `/console/policies`, for moderators.
public final class PoliciesRoom implements HttpService {

    private final Door door;
    private final Policies policies;

    private PoliciesRoom(Door door, Policies policies) {
        this.door = door;
        this.policies = policies;
    }

    public static Feature at(Door door, Policies policies) {
        return Feature.at("/console/policies", new PoliciesRoom(door, policies));
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/", door.open(this::list));
    }

    private Reply list(Visit visit) {
        visit.caller().require(Role.MODERATOR);
        return Reply.page(new PoliciesView(
                policies.all().stream().map(policy -> Ground.of(policy, visit.words().language())).toList()));
    }
}
