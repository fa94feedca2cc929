package ua.viche.moderation.console.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import ua.viche.moderation.console.desk.Outcome;
import ua.viche.moderation.console.desk.Query;
import ua.viche.moderation.console.desk.Scopes;
import ua.viche.moderation.console.desk.Sending;
import ua.viche.moderation.console.desk.Service;
import ua.viche.moderation.console.pages.Visit;
import ua.viche.platform.identity.Role;

/// What is asked of the service that owns the plan.
final class PlanApi {

    static final String ROOT = "/v1/action-plan";

    private final Service service;

    PlanApi(Service service) {
        this.service = service;
    }

    static Scopes scopes(Visit visit) {
        return Scopes.of(visit.caller(), Role.OFFICIAL, Role.EDITOR);
    }

    /// What the person's entities promised, or help with.
    List<Commitment> mine(Visit visit, boolean overdue) {
        var query = Query.NONE.and("limit", "100").and("overdue", overdue ? "true" : "");
        var scopes = scopes(visit);
        if (scopes.everything()) {
            return service.all(visit, query.at(ROOT), Commitment.class).value();
        }
        var found = new LinkedHashMap<String, Commitment>();
        scopes.codes().forEach(entity -> service.all(visit, query.and("entity", entity).at(ROOT), Commitment.class).value()
                .forEach(one -> found.put(one.code(), one)));
        return new ArrayList<>(found.values());
    }

    Commitment find(Visit visit, String code) {
        return service.get(visit, at(code), Commitment.class).value();
    }

    /// @param kind `updates` or `assessments`
    List<Commitment.Said> said(Visit visit, String code, String kind) {
        return service.list(visit, at(code) + "/" + kind + "?limit=50", Commitment.Said.class).value().items();
    }

    Outcome<Commitment.Said> send(Visit visit, Sending sending) {
        return service.send(visit, sending, Commitment.Said.class);
    }

    static String at(String code) {
        return ROOT + "/" + code;
    }
}
