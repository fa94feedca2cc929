package ua.viche.api.reports;

import io.helidon.webserver.http.ServerRequest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import ua.viche.platform.http.Problem;
import ua.viche.platform.identity.Caller;
import ua.viche.platform.identity.Role;

/// Somebody who works on reports: an officer of districts or a unit, or an official of other bodies.
///
/// @param everything whether all reports are theirs
/// @param duties what is theirs otherwise, as [Responsible#duty] writes it
record Staff(Caller caller, boolean everything, List<String> duties) {

    /// @throws ua.viche.platform.http.ProblemException 401 without a token, 403 for others
    static Staff of(ServerRequest request) {
        var caller = Caller.of(request);
        var grants = caller.grants().stream().filter(grant -> grant.role() == Role.ADMIN || grant.role() == Role.OFFICER
                || grant.role() == Role.OFFICIAL).toList();
        if (grants.isEmpty()) {
            throw Problem.FORBIDDEN.with().detail("role", "officer");
        }
        var everything = grants.stream().anyMatch(grant -> grant.role() == Role.ADMIN
                || grant.role() == Role.OFFICER && grant.scope() == null);
        var scopes = grants.stream().map(Caller.Grant::scope).filter(Objects::nonNull).distinct().toList();
        return new Staff(caller, everything, scopes.stream()
                .flatMap(scope -> java.util.stream.Stream.of(Responsible.district(scope), Responsible.body(scope)))
                .filter(one -> one.has(caller)).map(Responsible::duty).sorted().toList());
    }

    UUID person() {
        return caller.person();
    }

    /// Whether a report is theirs to work on: never one that is about themselves.
    boolean mayActOn(Report report) {
        return report.handling().responsible().has(caller) && !person().equals(report.by().concerns());
    }

    /// Whether a duty is theirs.
    boolean has(String duty) {
        return everything || duties.contains(duty);
    }
}
