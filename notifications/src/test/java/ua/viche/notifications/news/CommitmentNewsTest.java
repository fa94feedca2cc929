package ua.viche.notifications.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import ua.viche.contracts.events.CommitmentAssessed;
import ua.viche.contracts.events.CommitmentOverdue;
import ua.viche.contracts.events.CommitmentProgressed;
import ua.viche.notifications.Notifications;
import ua.viche.notifications.OneNotifications;

@ExtendWith(OneNotifications.class)
class CommitmentNewsTest {

    private static final String UK = "Поліція, що працює разом із громадою";
    private static final String EN = "Community policing";

    @Test
    void whoFollowsAPromiseHearsHowFarItIsAndOnceThatItIsLate(Notifications given) {
        var item = UUID.randomUUID();
        var follower = given.phone("uk");
        follower.owner().put("/v1/follows/commitments/" + item).assertStatus(201);
        var now = given.clock().instant();
        given.publish(new CommitmentOverdue(item, "11", UK, EN, 2, now, now));
        given.publish(new CommitmentOverdue(item, "11", UK, EN, 2, now, now.plusSeconds(86_400)));
        given.publish(new CommitmentAssessed(item, "11", UK, EN, "dream-kyiv", "limited", now));
        given.publish(new CommitmentProgressed(item, "11", UK, EN, "national-police", "under_way", now));

        await().until(() -> follower.owner().get("/v1/inbox").items().size() == 3);

        assertThat(follower.owner().get("/v1/inbox").items()).extracting(message -> message.path("text").asText())
                .contains("11. Поліція, що працює разом із громадою: виконується.",
                        "11. Поліція, що працює разом із громадою: за оцінкою партнера, виконано незначною мірою.")
                .anySatisfy(text -> assertThat(text).contains("результату досі немає"));
        assertThat(follower.owner().get("/v1/inbox").items().getFirst().path("link").asText())
                .isEqualTo("viche://commitments/" + item);
    }
}
