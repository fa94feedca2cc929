package ua.viche.api.consultations;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import ua.viche.platform.http.Check;

/// A verdict on one contribution or on several alike.
record VerdictRequest(List<UUID> contributions, String outcome, String reason) {

    static final int MOST = 500;
    private static final int REASON_LIMIT = 4_000;

    VerdictRequest {
        Check.that().required("contributions", contributions)
                .rule(contributions == null || !contributions.isEmpty() && contributions.stream().noneMatch(Objects::isNull),
                        "contributions", "required")
                .rule(contributions == null || contributions.size() <= MOST, "contributions", "too-many", MOST)
                .rule(contributions == null || contributions.stream().distinct().count() == contributions.size(), "contributions",
                        "distinct")
                .oneOf("outcome", outcome, Outcome.CODES).text("reason", reason, REASON_LIMIT).done();
    }
}
