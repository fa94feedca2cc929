package ua.viche.notifications.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ua.viche.contracts.events.AreaNewsPublished;
import ua.viche.contracts.events.ReportChanged;
import ua.viche.notifications.Notifications;
import ua.viche.notifications.OneNotifications;

@ExtendWith(OneNotifications.class)
class ReportNewsTest {

    private final Notifications given;
    private final UUID report = UUID.randomUUID();

    ReportNewsTest(Notifications given) {
        this.given = given;
    }

    @ParameterizedTest
    @EnumSource(value = ReportChanged.Change.class, names = {"RETURNED", "NOT_PUBLISHED"}, mode = EnumSource.Mode.EXCLUDE)
    void aPushAboutAReportSaysNothingOfItAndTheInboxDoes(ReportChanged.Change change) {
        var phone = given.phone("uk");

        given.publish(new ReportChanged(report, change, "Яма на Садовій", null, "confirmed", List.of(given.personOf(phone)),
                given.clock().instant()));

        await().until(() -> phone.pushes().size() == 1);
        assertThat(phone.pushes().getFirst().has("notification")).isFalse();
        assertThat(phone.pushes().getFirst().toString()).doesNotContain(report.toString()).doesNotContain("Садовій");
        assertThat(phone.owner().get("/v1/inbox").items()).singleElement()
                .satisfies(item -> assertThat(item.at("/about/id").asText()).isEqualTo(report.toString()));
    }

    @Test
    void newsNearbyReachesWhomItNamesAndNobodyElse() {
        var near = given.phone("uk");
        var far = given.phone("uk");

        given.publish(new AreaNewsPublished(report, AreaNewsPublished.Kind.REPORT, "Яма на Садовій", "UA80", "road",
                List.of(given.personOf(near)), given.clock().instant()));

        await().until(() -> near.owner().get("/v1/inbox").items().size() == 1);
        assertThat(near.owner().get("/v1/inbox").items().getFirst().path("text").asText()).isEqualTo("«Яма на Садовій»");
        assertThat(far.owner().get("/v1/inbox").items()).isEmpty();
    }
}
