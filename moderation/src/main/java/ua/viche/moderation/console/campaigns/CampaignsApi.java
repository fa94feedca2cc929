package ua.viche.moderation.console.campaigns;

import java.util.List;
import java.util.UUID;
import ua.viche.moderation.console.desk.Bilingual;
import ua.viche.moderation.console.desk.Field.Option;
import ua.viche.moderation.console.desk.Listed;
import ua.viche.moderation.console.desk.Outcome;
import ua.viche.moderation.console.desk.Query;
import ua.viche.moderation.console.desk.Scopes;
import ua.viche.moderation.console.desk.Sending;
import ua.viche.moderation.console.desk.Service;
import ua.viche.moderation.console.pages.Visit;
import ua.viche.platform.identity.Role;

/// What is asked of the service that owns campaigns.
final class CampaignsApi {

    static final String ROOT = "/v1/campaigns";

    private final Service service;

    /// By which rules a body consults; here only that there is such a body.
    private record Body(String code, Bilingual body) {}

    CampaignsApi(Service service) {
        this.service = service;
    }

    Outcome<Listed<Campaign>> list(Visit visit, Query query) {
        return service.list(visit, query.and("mine", "true").and("limit", "50").at(ROOT), Campaign.class);
    }

    Outcome.Got<Campaign> find(Visit visit, UUID id) {
        return service.get(visit, ROOT + "/" + id, Campaign.class).found();
    }

    /// The bodies that the person may speak for, by code; those without a name of theirs under their code.
    List<Option> bodies(Visit visit) {
        var scopes = Scopes.of(visit.caller(), Role.EDITOR);
        var named = service.all(visit, "/v1/consultations/procedures?limit=100", Body.class).value();
        var known = named.stream().filter(body -> scopes.covers(body.code()))
                .map(body -> new Option(body.code(), body.body().in(visit.words().language()), ""));
        var others = scopes.codes().stream().filter(code -> named.stream().noneMatch(body -> body.code().equals(code)))
                .map(code -> new Option(code, code, ""));
        return java.util.stream.Stream.concat(known, others).toList();
    }

    Outcome<Campaign> send(Visit visit, Sending sending) {
        return service.send(visit, sending, Campaign.class);
    }
}
