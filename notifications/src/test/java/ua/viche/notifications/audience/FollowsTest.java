package ua.viche.notifications.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import ua.viche.notifications.Notifications;
import ua.viche.notifications.OneNotifications;

@ExtendWith(OneNotifications.class)
class FollowsTest {

    private final Notifications given;

    FollowsTest(Notifications given) {
        this.given = given;
    }

    @Test
    void followingTwiceIsFollowingOnce() {
        var olena = given.citizen();
        var petition = UUID.randomUUID();

        olena.put("/v1/follows/petitions/" + petition).assertStatus(201);
        olena.put("/v1/follows/petitions/" + petition).assertStatus(204);

        assertThat(olena.get("/v1/follows").items()).singleElement().satisfies(follow -> {
            assertThat(follow.at("/about/type").asText()).isEqualTo("petition");
            assertThat(follow.at("/about/id").asText()).isEqualTo(petition.toString());
            assertThat(follow.path("since").asText()).isEqualTo(given.clock().instant().toString());
        });
    }

    @Test
    void unfollowingWhatOneDoesNotFollowChangesNothing() {
        var olena = given.citizen();

        olena.delete("/v1/follows/petitions/" + UUID.randomUUID()).assertStatus(204);

        assertThat(olena.get("/v1/follows").items()).isEmpty();
    }

    @Test
    void aListIsReadPageByPageAndShowsOnesOwnOnly() {
        var olena = given.citizen();
        for (var i = 0; i < 3; i++) {
            olena.put("/v1/follows/petitions/" + UUID.randomUUID()).assertStatus(201);
        }
        given.citizen().put("/v1/follows/petitions/" + UUID.randomUUID()).assertStatus(201);

        var first = olena.get("/v1/follows?limit=2");
        var second = olena.get("/v1/follows?limit=2&cursor=" + first.text("/next"));

        assertThat(first.items()).hasSize(2);
        assertThat(second.items()).hasSize(1).doesNotContainAnyElementsOf(first.items());
        assertThat(second.json().path("next").isNull()).isTrue();
    }

    @Test
    void aPersonFollowsAThousandThingsAtMost() {
        var phone = given.phone("uk");
        given.query("""
                insert into notifications.follow (topic_type, topic_id, person, since)
                select 'petition', gen_random_uuid()::text, '%s', now() from generate_series(1, %d) returning 1"""
                .formatted(given.personOf(phone), Follows.LIMIT));
        var known = phone.owner().get("/v1/follows?limit=1").items().getFirst().at("/about/id").asText();

        phone.owner().put("/v1/follows/petitions/" + UUID.randomUUID()).assertProblem(422, "too-many-follows");
        phone.owner().put("/v1/follows/petitions/" + known).assertStatus(204);
    }
}
