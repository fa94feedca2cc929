package ua.viche.notifications.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import ua.viche.contracts.events.PetitionOpened;
import ua.viche.contracts.events.SignaturesAccepted;
import ua.viche.notifications.Notifications;
import ua.viche.notifications.OneNotifications;
import ua.viche.notifications.Phone;

@ExtendWith(OneNotifications.class)
class MilestonesTest {

    @Test
    void aMilestoneIsToldOnceHoweverOftenTheCountPassesIt(Notifications given) {
        var petition = UUID.randomUUID();
        var phone = given.phone("uk").follow(petition);
        given.publish(new PetitionOpened(petition, "demo", Notifications.TITLE, UUID.randomUUID(), 100, given.clock().instant(),
                given.clock().instant().plusSeconds(86_400)));
        await().until(() -> given.query("select 1 from notifications.goal where petition = '" + petition + "'").size() == 1);

        given.publish(signed(petition, 24, 24, 0));
        given.publish(signed(petition, 51, 27, 0));
        given.publish(signed(petition, 49, 0, 2));
        given.publish(signed(petition, 52, 3, 0));
        given.publish(signed(petition, 76, 24, 0));

        await().until(() -> titles(phone).contains("Зібрано 75% підписів"));
        assertThat(titles(phone)).containsExactlyInAnyOrder("Зібрано 75% підписів", "Зібрано 50% підписів");
    }

    @Property
    void noMilestoneIsMissedAndNoneIsToldBeforeItIsReached(@ForAll @IntRange(min = 1, max = 30_000) int threshold,
            @ForAll @IntRange(min = 0, max = 40_000) int before, @ForAll @IntRange(min = 1, max = 5_000) int added) {
        var share = Milestones.share(threshold, new SignaturesAccepted.Tally(UUID.randomUUID(), before + added, added, 0));

        var passed = Stream.of(25, 50, 75)
                .filter(one -> 100L * before < (long) threshold * one && 100L * (before + added) >= (long) threshold * one)
                .reduce((_, later) -> later);
        assertThat(share).isEqualTo(passed);
    }

    private static SignaturesAccepted signed(UUID petition, long count, int added, int withdrawn) {
        return new SignaturesAccepted(UUID.randomUUID(), Instant.EPOCH,
                List.of(new SignaturesAccepted.Tally(petition, count, added, withdrawn)));
    }

    private static List<String> titles(Phone phone) {
        return phone.owner().get("/v1/inbox").items().stream().map(item -> item.path("title").asText()).toList();
    }
}
