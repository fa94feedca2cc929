package ua.viche.api.campaigns;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Conditional;
import ua.viche.platform.opendata.Export;
import ua.viche.platform.opendata.Export.Column;

/// Open data: every campaign that started, and whom it reached, small numbers hidden.
final class CampaignDataRoutes implements HttpService {

    private static final Export<CampaignView> REGISTER = new Export<>(List.of(new Column<>("id", CampaignView::id),
            new Column<>("body", CampaignView::body), new Column<>("state", one -> one.state().code()),
            new Column<>("titleUk", one -> one.title().uk()), new Column<>("titleEn", one -> one.title().en()),
            new Column<>("linkKind", one -> one.link() == null ? null : one.link().kind().code()),
            new Column<>("linkTarget", one -> one.link() == null ? null : one.link().target()),
            new Column<>("startsAt", CampaignView::startsAt), new Column<>("endsAt", CampaignView::endsAt),
            new Column<>("reached", one -> one.reach() == null ? null : about(one.reach().reached())),
            new Column<>("opened", one -> one.reach() == null ? null : about(one.reach().opened()))));

    private final Campaigns campaigns;

    CampaignDataRoutes(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/register.csv", (_, response) -> register(response, "campaigns.csv"))
                .get("/register.json", (_, response) -> register(response, "campaigns.json"));
    }

    private void register(ServerResponse response, String name) {
        REGISTER.send(response, name, Conditional.publicFor(60), campaigns::register);
    }

    /// Empty where it is hidden.
    private static @Nullable Integer about(Crowd crowd) {
        return crowd.about();
    }
}
