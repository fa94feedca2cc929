package ua.viche.moderation.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.viche.moderation.Moderation.atOnce;
import static ua.viche.moderation.Moderation.path;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import ua.viche.local.harness.Answer;
import ua.viche.moderation.Moderation;
import ua.viche.moderation.OneModeration;

@ExtendWith(OneModeration.class)
class ClaimTest {

    private static final Duration LEASE = Duration.ofMinutes(10);

    private final Moderation given;
    private final String kind;

    ClaimTest(Moderation given) {
        this.given = given;
        this.kind = given.newKind();
    }

    @Test
    void ofTwentyModeratorsAtOnceExactlyOneGetsTheItem() throws Exception {
        var item = given.item(kind);
        var moderators = Stream.generate(given::moderator).limit(20).toList();
        moderators.forEach(moderator -> moderator.get(path(item)).assertStatus(200));

        var answers = atOnce(moderators.stream()
                .map(moderator -> (Callable<Answer>) () -> moderator.post(path(item) + "/claim"))
                .toList());

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() != 200).hasSize(19)
                .allSatisfy(answer -> answer.assertProblem(409, "item-held"));
    }

    @Test
    void aClaimIsMineToMeAndNobodysNameToOthers() {
        var item = given.item(kind);
        var holder = given.moderator();
        var other = given.moderator();

        var claimed = holder.post(path(item) + "/claim").assertStatus(200);

        var until = given.clock().instant().plus(LEASE).toString();
        assertThat(claimed.json().at("/claim/mine").asBoolean()).isTrue();
        assertThat(claimed.text("/claim/until")).isEqualTo(until);
        assertThat(claimed.etag()).isEqualTo("\"" + claimed.text("/version") + "\"");
        var seen = other.get(path(item));
        assertThat(seen.etag()).isEqualTo(claimed.etag());
        assertThat(seen.json().at("/claim").properties()).hasSize(2);
        assertThat(seen.json().at("/claim/mine").asBoolean(true)).isFalse();
        assertThat(other.post(path(item) + "/claim").assertProblem(409, "item-held").text("/until")).isEqualTo(until);
        assertThat(given.list("open", kind)).hasSize(1);
    }

    @Test
    void claimingAgainProlongsTheClaim() {
        var item = given.item(kind);
        var holder = given.moderator();
        holder.post(path(item) + "/claim").assertStatus(200);
        given.clock().advance(Duration.ofMinutes(9));

        holder.post(path(item) + "/claim").assertStatus(200);

        given.clock().advance(Duration.ofMinutes(9));
        given.moderator().post(path(item) + "/claim").assertProblem(409, "item-held");
    }

    @Test
    void anItemReturnsToTheQueueWhenTheLeaseIsOver() {
        var item = given.item(kind);
        var first = given.moderator();
        var second = given.moderator();
        first.post(path(item) + "/claim").assertStatus(200);
        given.clock().advance(LEASE);

        assertThat(given.look(item).json().path("claim").isNull()).isTrue();
        second.post(path(item) + "/claim").assertStatus(200);

        first.post(path(item) + "/claim").assertProblem(409, "item-held");
        first.post(path(item) + "/decisions", "{\"action\":\"approve\"}").assertProblem(409, "item-held");
    }

    @Test
    void aReleasedItemIsFreeForOthers() {
        var item = given.item(kind);
        var first = given.moderator();
        var second = given.moderator();
        first.post(path(item) + "/claim").assertStatus(200);

        second.delete(path(item) + "/claim").assertProblem(409, "item-held");
        first.delete(path(item) + "/claim").assertStatus(204);
        first.delete(path(item) + "/claim").assertStatus(204);

        second.post(path(item) + "/claim").assertStatus(200);
    }

    @Test
    void aClaimSentAgainWithItsKeyGetsTheSameAnswer() {
        var item = given.item(kind);
        var moderator = given.moderator().idempotent(UUID.randomUUID().toString());

        var first = moderator.post(path(item) + "/claim").assertStatus(200);
        given.clock().advance(Duration.ofMinutes(1));
        var second = moderator.post(path(item) + "/claim").assertStatus(200);

        assertThat(second.text()).isEqualTo(first.text());
    }

    @Test
    void anItemThatIsNotThereIsNotFound() {
        var path = "/moderation/v1/items/" + UUID.randomUUID();
        var moderator = given.moderator();

        moderator.get(path).assertProblem(404, "not-found");
        moderator.post(path + "/claim").assertProblem(404, "not-found");
        moderator.delete(path + "/claim").assertProblem(404, "not-found");
        moderator.get(path + "/decisions").assertProblem(404, "not-found");
        moderator.post(path + "/decisions", "{\"action\":\"approve\"}").assertProblem(404, "not-found");
    }
}
