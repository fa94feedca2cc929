package ua.viche.api.signing;

import io.helidon.webserver.http.ServerRequest;
import java.util.List;
import ua.viche.api.procedures.Procedures;
import ua.viche.platform.http.ClientAddress;
import ua.viche.platform.http.Problem;
import ua.viche.platform.identity.Caller;
import ua.viche.platform.redis.Limits;

/// Who may sign now: the assurance that the procedure asks for, and its limits per person and per network address and petition.
final class SigningLimiter {

    private final Procedures procedures;
    private final Limits limits;
    private final ClientAddress addresses;
    private final boolean local;

    SigningLimiter(Procedures procedures, Limits limits, ClientAddress addresses, boolean local) {
        this.procedures = procedures;
        this.limits = limits;
        this.addresses = addresses;
        this.local = local;
    }

    /// @throws ua.viche.platform.http.ProblemException 403 for the assurance, 429 for the limits
    void admit(ServerRequest request, Caller caller, Gate gate) {
        var rules = procedures.rulesFor(gate.procedure(), gate.procedureVersion());
        caller.require(rules.neededAssurance());
        take("signing-person", rules.code() + ":" + caller.person(), rules.signing().perPerson());
        var perAddress = rules.signing().perAddress();
        if (!perAddress.isEmpty() && !(local && addresses.isLoopback(request))) {
            take("signing-address", gate.petition() + ":" + addresses.hashed(request), perAddress);
        }
    }

    private void take(String name, String key, List<Limits.Rate> rates) {
        if (!rates.isEmpty() && limits.take(name, key, rates) instanceof Limits.Verdict.Exceeded(var wait)) {
            throw Problem.TOO_MANY.with().retryAfter(wait);
        }
    }
}
