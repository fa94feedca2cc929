package ua.viche.notifications.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import ua.viche.contracts.events.CampaignAudience;
import ua.viche.contracts.events.CampaignAudienceAsked;
import ua.viche.notifications.Notifications;
import ua.viche.notifications.OneNotifications;
import ua.viche.notifications.Phone;

@ExtendWith(OneNotifications.class)
class EstimatesTest {

    private final Notifications given;

    EstimatesTest(Notifications given) {
        this.given = given;
    }

    @Test
    void peopleAreCountedOnceHoweverMuchOfItTheyFollow() throws Exception {
        var one = UUID.randomUUID();
        var other = UUID.randomUUID();
        var people = Stream.generate(given::citizen).limit(3).toList();
        people.forEach(person -> person.put("/v1/follows/petitions/" + one).assertStatus(201));
        people.getFirst().put("/v1/follows/petitions/" + other).assertStatus(201);

        assertThat(estimate(List.of("petition:" + one, "petition:" + other)).path("people").asInt()).isEqualTo(3);
        assertThat(estimate(List.of("petition:" + other)).path("people").asInt()).isEqualTo(1);
        assertThat(estimate(List.of("petition:" + UUID.randomUUID())).path("people").asInt()).isZero();
    }

    @Test
    void aPlaceHasAllWhoFollowWhatLiesInIt() throws Exception {
        var marker = UUID.randomUUID().toString().substring(0, 8);
        given.query("""
                insert into notifications.follow (topic_type, topic_id, person, since)
                select 'territory', 'UA%s' || n, gen_random_uuid(), now() from generate_series(1, 4) n returning person
                """.formatted(marker));

        var answer = estimate(new CampaignAudience(List.of("UA" + marker, "UA" + marker + "1"), List.of(), List.of()));
        assertThat(answer.path("people").asInt()).isEqualTo(4);
        assertThat(answer.at("/places/0/people").asInt()).isEqualTo(4);
        assertThat(answer.at("/places/1/people").asInt()).isEqualTo(1);
    }

    @Test
    void everybodyIsWhoeverHasAPhoneOrFollowsSomething() throws Exception {
        var everybody = new CampaignAudience(List.of(), List.of(), List.of());
        var before = estimate(everybody).path("people").asInt();

        given.phone("uk").follow(UUID.randomUUID());
        given.citizen().put("/v1/follows/petitions/" + UUID.randomUUID()).assertStatus(201);

        assertThat(estimate(everybody).path("people").asInt()).isEqualTo(before + 2);
    }

    @Test
    void aRoleIsCountedOnceHoweverManyPhonesItHas() throws Exception {
        var coordinators = new CampaignAudience(List.of(), List.of("coordinator"), List.of());
        var before = estimate(coordinators).path("people").asInt();
        var coordinator = given.app().staff("coordinator", "school-1");

        Phone.of(coordinator, "uk");
        Phone.of(coordinator, "uk");
        given.phone("uk");

        assertThat(estimate(coordinators).path("people").asInt()).isEqualTo(before + 1);
    }

    private JsonNode estimate(List<String> topics) throws Exception {
        return estimate(new CampaignAudience(List.of(), List.of(), topics));
    }

    /// What is told leaves through the outbox; nobody listens here, so it is read from Kafka.
    private JsonNode estimate(CampaignAudience audience) throws Exception {
        var campaign = UUID.randomUUID();
        given.publish(new CampaignAudienceAsked(campaign, UUID.randomUUID(), audience, given.clock().instant()));
        try (var topic = new Told(given.app())) {
            return await().atMost(Duration.ofSeconds(20)).until(() -> topic.about(campaign), found -> !found.isMissingNode());
        }
    }
}
