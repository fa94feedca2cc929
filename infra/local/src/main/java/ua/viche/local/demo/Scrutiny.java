package ua.viche.local.demo;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ua.viche.local.identity.People;
import ua.viche.local.identity.TokenRequest;

/// Two scrutineers of the procedure `demo`, who take signatures out under a rule: one proposes, the other confirms.
public final class Scrutiny {

    /// Signatures that one correction may name.
    public static final int MOST = 1_000;

    private final Phone.Person proposing;
    private final Phone.Person confirming;

    public Scrutiny(Phone phone) {
        var people = new People();
        proposing = phone.person(TokenRequest.staff("scrutineer-" + people.somebodyNew(), "scrutineer:demo"));
        confirming = phone.person(TokenRequest.staff("scrutineer-" + people.somebodyNew(), "scrutineer:demo"));
    }

    /// Takes these signatures out and waits until that is done.
    ///
    /// @param receipts at most [#MOST]
    /// @return how many did not count any more when their turn came
    /// @throws Differs where Viche answers otherwise than it should
    public long invalidate(Collection<UUID> receipts) {
        var proposed = proposing
                .post("/v1/corrections", Map.of("action", "invalidate", "rule", "automated-signing", "reason",
                        "Підписи надходили рівномірно з однієї мережі.", "selection", Map.of("receipts", List.copyOf(receipts))))
                .expect(201);
        var correction = "/v1/corrections/" + proposed.text("/id");
        confirming.post(correction + "/confirmation", null).expect(202);
        return Teller.eventually(() -> confirming.get(correction).expect(200).expect("/state", "done")).number("/skipped");
    }
}
