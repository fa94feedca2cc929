package ua.viche.moderation.strikes;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.contracts.events.StrikesChanged.Consequence;
import ua.viche.moderation.queue.Access;
import ua.viche.moderation.queue.ItemProblems;
import ua.viche.moderation.queue.Items;
import ua.viche.moderation.queue.Reviewer;
import ua.viche.platform.http.Conditional;
import ua.viche.platform.http.PathId;
import ua.viche.platform.identity.Caller;

/// What an author's strikes come to: for the author, and for a reviewer who looks at an item without learning whose it is.
final class StrikeRoutes {

    private final Strikes strikes;
    private final Items items;

    StrikeRoutes(Strikes strikes, Items items) {
        this.strikes = strikes;
        this.items = items;
    }

    record StrikesAnswer(int weight, Consequence consequence, @Nullable Instant until, List<One> strikes) {}

    record One(UUID decision, String policy, int weight, Instant givenAt, Instant expiresAt) {}

    record StandingAnswer(int weight, Consequence consequence, @Nullable Instant until) {}

    /// `/moderation/v1/strikes`
    HttpService mine() {
        return (HttpRules rules) -> rules.get("/mine", this::mine);
    }

    /// `/moderation/v1/items/{id}/strikes`
    HttpService ofItems() {
        return (HttpRules rules) -> rules.get("/{id}/strikes", this::ofItem);
    }

    private void mine(ServerRequest request, ServerResponse response) {
        var author = Caller.of(request).person();
        var standing = strikes.of(author);
        var all = strikes.standing(author).stream().map(strike -> new One(strike.decision(), strike.policy(), strike.weight(),
                strike.givenAt(), strike.expiresAt())).toList();
        Conditional.send(request, response, Conditional.PRIVATE,
                new StrikesAnswer(standing.weight(), standing.consequence(), standing.until(), all));
    }

    private void ofItem(ServerRequest request, ServerResponse response) {
        switch (items.look(Reviewer.of(request), PathId.of(request, "id"))) {
            case Access.Granted(var item) -> {
                var standing = strikes.of(item.author());
                Conditional.send(request, response, Conditional.PRIVATE,
                        new StandingAnswer(standing.weight(), standing.consequence(), standing.until()));
            }
            case Access.Refused refused -> throw ItemProblems.of(refused);
        }
    }
}
