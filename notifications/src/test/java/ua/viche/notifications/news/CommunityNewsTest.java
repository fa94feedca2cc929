package ua.viche.notifications.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.viche.contracts.events.AdvisoryApplicationDecided;
import ua.viche.contracts.events.AdvisoryCallOpened;
import ua.viche.contracts.events.AdvisoryMeetingCalled;
import ua.viche.contracts.events.AdvisoryMinutesApproved;
import ua.viche.contracts.events.RecommendationAdopted;
import ua.viche.contracts.events.RecommendationAnswered;
import ua.viche.contracts.events.SchoolLessonBooked;
import ua.viche.contracts.events.TrainingCompleted;
import ua.viche.notifications.Notifications;
import ua.viche.notifications.OneNotifications;
import ua.viche.notifications.Phone;

@ExtendWith(OneNotifications.class)
class CommunityNewsTest {

    private static final String UK = "Дорадча група Подолу";
    private static final String EN = "Podil advisory group";

    private final Notifications given;
    private final UUID group = UUID.randomUUID();
    private final String district = "district-" + UUID.randomUUID();

    CommunityNewsTest(Notifications given) {
        this.given = given;
    }

    @Test
    void whoFollowsTheGroupOrItsDistrictHearsThatItLooksForMembers() {
        var ofGroup = follower("groups", group.toString());
        var ofDistrict = follower("territories", district);

        given.publish(new AdvisoryCallOpened(group, district, UK, EN, now().plus(Duration.ofDays(14)), now()));

        await().until(() -> texts(ofGroup).size() == 1 && texts(ofDistrict).size() == 1);
        assertThat(texts(ofGroup).getFirst()).startsWith("«Дорадча група Подолу»: можна подати заявку. Останній день — ");
    }

    @ParameterizedTest
    @CsvSource({"true,Вас призначено до дорадчої групи", "false,Рішення за вашою заявкою"})
    void whoAppliedHearsTheDecision(boolean appointed, String title) {
        var applicant = given.phone("uk");

        given.publish(new AdvisoryApplicationDecided(group, UUID.randomUUID(), given.personOf(applicant), UK, EN, appointed,
                now()));

        await().until(() -> applicant.pushes().size() == 1);
        assertThat(applicant.pushes().getFirst().at("/notification/title").asText()).isEqualTo(title);
    }

    @Test
    void membersAreInvitedAndToldTheHourInKyiv() {
        var member = given.phone("uk");
        var follower = follower("groups", group.toString());
        var meeting = UUID.randomUUID();
        var members = List.of(given.personOf(member));
        var starts = Instant.parse("2031-03-02T10:00:00Z");

        given.publish(new AdvisoryMeetingCalled(group, meeting, district, UK, EN, starts, "Бібліотека", false, members, now()));
        given.publish(new AdvisoryMeetingCalled(group, meeting, district, UK, EN, starts, "Бібліотека", true, members, now()));
        given.publish(new AdvisoryMinutesApproved(group, meeting, district, UK, EN, starts, members, now()));

        await().until(() -> texts(member).size() == 3 && texts(follower).size() == 1);
        assertThat(texts(member)).anySatisfy(text -> assertThat(text).contains("2 березня", "12:00", "Місце: Бібліотека."))
                .anySatisfy(text -> assertThat(text).contains("засідання скасовано"));
        assertThat(texts(follower).getFirst()).contains("оприлюднено протокол засідання від 2 березня");
        assertThat(member.owner().get("/v1/inbox").items()).allSatisfy(
                item -> assertThat(item.path("reason").asText()).isEqualTo("Ви отримали це, бо ви — член дорадчої групи."));
    }

    @ParameterizedTest
    @CsvSource({"accepted,рекомендацію прийнято.", "partly,прийнято частково", "declined,відхилено"})
    void membersAndFollowersHearWhatThePoliceAnswered(String verdict, String said) {
        var member = given.phone("uk");
        var follower = follower("groups", group.toString());
        var recommendation = UUID.randomUUID();
        given.publish(new RecommendationAdopted(group, recommendation, district, UK, EN, now().plus(Duration.ofDays(14)), now()));
        given.publish(new RecommendationAnswered(group, recommendation, district, UK, EN, verdict,
                List.of(given.personOf(member)), now()));

        await().until(() -> texts(member).size() == 1 && texts(follower).size() == 2);

        assertThat(texts(member).getFirst()).contains(said);
        assertThat(texts(follower)).anySatisfy(text -> assertThat(text).contains("поліція має відповісти не пізніше ніж"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ofASchoolAScreenSaysNothingAndOnlyTheOfficerReadsWhenTheLessonIs(boolean cancelled) {
        var school = UUID.randomUUID();
        var follower = follower("schools", school.toString());
        var officer = given.phone("uk");

        given.publish(new SchoolLessonBooked(school, UUID.randomUUID(), "road-safety", given.personOf(officer),
                Instant.parse("2031-03-02T10:00:00Z"), cancelled, now()));

        await().until(() -> follower.pushes().size() == 1 && officer.pushes().size() == 1);
        for (var phone : List.of(follower, officer)) {
            assertThat(phone.pushes().getFirst().has("notification")).isFalse();
            assertThat(phone.pushes().getFirst().toString()).doesNotContain(school.toString(), "2031", "road-safety");
        }
        assertThat(texts(follower)).containsExactly("Є новина школи, за якою ви стежите.");
        assertThat(texts(officer).getFirst()).contains("2 березня", "12:00");
    }

    @Test
    void whoPassedACourseHearsThatTheCertificateIsReady() {
        var learner = given.phone("uk");

        given.publish(new TrainingCompleted(UUID.randomUUID(), "de-escalation", "Деескалація", "De-escalation",
                given.personOf(learner), now()));

        await().until(() -> learner.pushes().size() == 1);
        assertThat(learner.pushes().getFirst().at("/notification/body").asText()).isEqualTo("«Деескалація»: сертифікат готовий.");
    }

    private Phone follower(String topics, String id) {
        var phone = given.phone("uk");
        phone.owner().put("/v1/follows/" + topics + "/" + id).assertStatus(201);
        return phone;
    }

    private static List<String> texts(Phone phone) {
        return phone.owner().get("/v1/inbox").items().stream()
                .map(item -> item.path("text").asText().replaceAll("\\h", " ")).toList();
    }

    private Instant now() {
        return given.clock().instant();
    }
}
