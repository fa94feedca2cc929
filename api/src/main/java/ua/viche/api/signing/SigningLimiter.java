package ua.viche.api.signing;

import io.helidon.webserver.http.ServerRequest;
import ua.viche.api.integrity.Networks;
import ua.viche.api.integrity.Networks.Client;
import ua.viche.api.procedures.ProcedureRules;
import ua.viche.api.procedures.Procedures;
import ua.viche.platform.http.ClientAddress;
import ua.viche.platform.http.Problem;
import ua.viche.platform.identity.Caller;
import ua.viche.platform.redis.Limits;
import ua.viche.platform.redis.Limits.Verdict;

/// Who may sign now: the assurance that the procedure asks for, and its limits per person and per network and petition. A person who
/// signs too often is told so. A network from which too many sign is not: others may share it, and whoever is up to no good learns
/// nothing; the signature is stored, answered like any other, and held until staff have looked at it.
final class SigningLimiter {

    private final Procedures procedures;
    private final Limits limits;
    private final Networks networks;
    private final ClientAddress addresses;
    private final boolean local;

    /// What is known about an act that may be done.
    ///
    /// @param network keyed hash of the network that it comes from
    /// @param held whether staff look at it before it counts
    record Admission(long network, boolean held) {}

    SigningLimiter(Procedures procedures, Limits limits, Networks networks, ClientAddress addresses, boolean local) {
        this.procedures = procedures;
        this.limits = limits;
        this.networks = networks;
        this.addresses = addresses;
        this.local = local;
    }

    /// @throws ua.viche.platform.http.ProblemException 403 for the assurance, 429 for the limits of the person
    Admission admit(ServerRequest request, Caller caller, Gate gate) {
        var rules = procedures.rulesFor(gate.procedure(), gate.procedureVersion());
        caller.require(rules.neededAssurance());
        if (limits.take("signing-person", rules.code() + ":" + caller.person(),
                rules.signing().perPerson()) instanceof Verdict.Exceeded(var wait)) {
            throw Problem.TOO_MANY.with().retryAfter(wait);
        }
        var client = networks.client(request);
        return new Admission(client.network().value(), switch (networks.verdict(rules.code(), client)) {
            case BLOCKED -> true;
            case ALLOWED -> false;
            case USUAL -> !(local && addresses.isLoopback(request)) && tooMany(client, gate, rules);
        });
    }

    private boolean tooMany(Client client, Gate gate, ProcedureRules rules) {
        return limits.take("signing-address", gate.petition() + ":" + client.network(),
                rules.signing().perAddress()) instanceof Verdict.Exceeded;
    }
}
