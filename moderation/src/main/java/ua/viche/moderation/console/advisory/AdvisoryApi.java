package ua.viche.moderation.console.advisory;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ua.viche.moderation.console.desk.Outcome;
import ua.viche.moderation.console.desk.Query;
import ua.viche.moderation.console.desk.Scopes;
import ua.viche.moderation.console.desk.Sending;
import ua.viche.moderation.console.desk.Service;
import ua.viche.moderation.console.pages.Visit;
import ua.viche.platform.identity.Role;

/// What is asked of the service that owns advisory groups.
final class AdvisoryApi {

    static final String GROUPS = "/v1/advisory-groups";
    static final String MEETINGS = "/v1/advisory-meetings";
    static final String RECOMMENDATIONS = "/v1/advisory-recommendations";

    private final Service service;

    AdvisoryApi(Service service) {
        this.service = service;
    }

    /// The groups of the districts that are the person's.
    ///
    /// @throws ua.viche.platform.http.ProblemException where the service does not answer
    List<Group.Listing> groups(Visit visit) {
        var scopes = Scopes.of(visit.caller(), Role.SECRETARY, Role.OFFICIAL, Role.OFFICER);
        if (scopes.everything()) {
            return service.all(visit, GROUPS + "?limit=100", Group.Listing.class).value();
        }
        var groups = new ArrayList<Group.Listing>();
        scopes.codes().forEach(district -> groups.addAll(service
                .all(visit, Query.NONE.and("limit", "100").and("district", district).at(GROUPS), Group.Listing.class).value()));
        return groups;
    }

    Group group(Visit visit, UUID id) {
        return service.get(visit, GROUPS + "/" + id, Group.class).value();
    }

    List<Group.Application> applications(Visit visit, UUID group) {
        return service.all(visit, GROUPS + "/" + group + "/applications?limit=100", Group.Application.class).value();
    }

    List<Meeting> meetings(Visit visit, UUID group) {
        return service.list(visit, GROUPS + "/" + group + "/meetings?limit=50", Meeting.class).value().items();
    }

    Meeting meeting(Visit visit, UUID id) {
        return service.get(visit, MEETINGS + "/" + id, Meeting.class).value();
    }

    List<Recommendation> recommendations(Visit visit, UUID group) {
        return service.list(visit, RECOMMENDATIONS + "?limit=50&group=" + group, Recommendation.class).value().items();
    }

    Recommendation recommendation(Visit visit, UUID id) {
        return service.get(visit, RECOMMENDATIONS + "/" + id, Recommendation.class).value();
    }

    <T> Outcome<T> send(Visit visit, Sending sending, Class<T> type) {
        return service.send(visit, sending, type);
    }
}
