package ua.viche.notifications.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import ua.viche.contracts.events.ConsultationClosed;
import ua.viche.contracts.events.Localized;
import ua.viche.contracts.events.RecommendationAdopted;
import ua.viche.contracts.events.RecommendationAnswered;
import ua.viche.contracts.events.ThresholdLost;
import ua.viche.contracts.events.ThresholdReached;
import ua.viche.notifications.Notifications;
import ua.viche.notifications.OneNotifications;
import ua.viche.notifications.Phone;

@ExtendWith(OneNotifications.class)
class TermsTest {

    private final Notifications given;
    private final String code = "code-" + UUID.randomUUID();
    private final UUID subject = UUID.randomUUID();

    TermsTest(Notifications given) {
        this.given = given;
    }

    @Test
    void theDistrictIsCalledBeforeAnAnswerIsDueAndAgainWhenItIsLate() {
        var officer = onDuty("district:" + code);
        given.publish(new RecommendationAdopted(UUID.randomUUID(), subject, code, "Група", "Group", in(14), now()));
        await().until(() -> waiting() == 2);
        assertThat(titles(officer)).isEmpty();

        given.later(Duration.ofDays(11).plusMinutes(1));
        await().until(() -> titles(officer).equals(List.of("Спливає строк справи")));
        assertThat(officer.owner().get("/v1/inbox").items().getFirst().at("/about/id").asText()).isEqualTo(subject.toString());
        given.later(Duration.ofDays(3));

        await().until(() -> titles(officer).contains("Справу прострочено"));
    }

    @Test
    void whatIsAnsweredInTimeCallsNobody() {
        var officer = onDuty("district:" + code);
        var group = UUID.randomUUID();
        given.publish(new RecommendationAdopted(group, subject, code, "Група", "Group", in(14), now()));
        given.publish(new RecommendationAnswered(group, subject, code, "Група", "Group", "accepted", List.of(), now()));

        await().until(() -> settled() == 2);

        assertThat(waiting()).isZero();
        given.later(Duration.ofDays(15));
        assertThat(titles(officer)).isEmpty();
    }

    @Test
    void aPetitionThatLostItsThresholdIsOwedAnAnswerOnlyOnceItHasItAgain() {
        var official = onDuty("body:" + code);
        given.publish(new ThresholdReached(subject, code, Notifications.TITLE, UUID.randomUUID(), 50, now(), in(2)));
        await().until(() -> titles(official).equals(List.of("Спливає строк справи")));
        given.publish(new ThresholdLost(subject, code, Notifications.TITLE, UUID.randomUUID(), 50, now()));
        await().until(() -> settled() == 2);
        given.later(Duration.ofMinutes(1));

        given.publish(new ThresholdReached(subject, code, Notifications.TITLE, UUID.randomUUID(), 50, now(), in(2)));

        await().until(() -> titles(official).size() == 2);
    }

    @Test
    void aBodyOwesTheReportOnItsConsultation() {
        var official = onDuty("body:" + code);

        given.publish(new ConsultationClosed(subject, code, new Localized("Т", "T"), 3, now(), in(0)));

        await().until(() -> titles(official).contains("Справу прострочено"));
    }

    private Phone onDuty(String duty) {
        var phone = given.phone("uk");
        given.app().staff("admin").post("/notifications/v1/rota",
                Map.of("duty", duty, "post", "first", "person", given.personOf(phone).toString(), "begins",
                        now().minusSeconds(60).toString(), "ends", in(60).toString()))
                .assertStatus(201);
        return phone;
    }

    private int waiting() {
        return alerts("next_at is not null");
    }

    private int settled() {
        return alerts("settled_at is not null");
    }

    private int alerts(String state) {
        return given.query("select 1 from notifications.staff_alert where subject = '" + subject + "' and " + state).size();
    }

    private static List<String> titles(Phone phone) {
        return phone.owner().get("/v1/inbox").items().stream().map(item -> item.path("title").asText()).toList();
    }

    private Instant in(int days) {
        return now().plus(Duration.ofDays(days));
    }

    private Instant now() {
        return given.clock().instant();
    }
}
