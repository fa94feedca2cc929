package ua.viche.notifications.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.viche.contracts.events.ConsultationCancelled;
import ua.viche.contracts.events.ConsultationClosed;
import ua.viche.contracts.events.ConsultationOpened;
import ua.viche.contracts.events.ConsultationReported;
import ua.viche.contracts.events.ConsultationRevised;
import ua.viche.contracts.events.ContributionAnswered;
import ua.viche.contracts.events.ContributionAnswered.Outcome;
import ua.viche.contracts.events.ContributionDecided;
import ua.viche.contracts.events.ContributionDecided.Visibility;
import ua.viche.contracts.events.ContributionReceived;
import ua.viche.contracts.events.Localized;
import ua.viche.contracts.events.PrioritiesClosed;
import ua.viche.contracts.events.PrioritiesOpened;
import ua.viche.notifications.Notifications;
import ua.viche.notifications.OneNotifications;
import ua.viche.notifications.Phone;

@ExtendWith(OneNotifications.class)
class ConsultationNewsTest {

    private static final Localized TITLE = new Localized("Правила паркування", "Rules of parking");

    private final Notifications given;
    private final UUID consultation = UUID.randomUUID();
    private final String body = "body-" + UUID.randomUUID();
    private final String place = "UA" + UUID.randomUUID();

    ConsultationNewsTest(Notifications given) {
        this.given = given;
    }

    @Test
    void whoFollowsTheBodyOrThePlaceHearsOfANewConsultationOnce() {
        var ofBody = IntStream.range(0, 4).mapToObj(_ -> follower("bodies", body)).toList();
        var ofPlace = IntStream.range(0, 4).mapToObj(_ -> follower("territories", place)).toList();
        var ofBoth = ofPlace.getLast();
        ofBoth.owner().put("/v1/follows/bodies/" + body).assertStatus(201);
        var ofNeither = given.phone("uk");

        open(place, Duration.ofDays(15));

        await().until(() -> Stream.of(ofBody, ofPlace).flatMap(List::stream).allMatch(phone -> titles(phone).size() == 1));
        var message = ofBoth.owner().get("/v1/inbox").items().getFirst();
        assertThat(message.path("title").asText()).isEqualTo("Нова консультація");
        assertThat(message.path("text").asText()).startsWith("«Правила паркування»: можна подавати пропозиції. Останній день — ");
        assertThat(message.path("reason").asText()).isEqualTo("Ви отримали це, бо стежите за тим, чого це стосується.");
        assertThat(titles(ofNeither)).isEmpty();
    }

    @Test
    void itIsRecalledThreeDaysBeforeItsEndToWhoeverFollowsItThen() {
        open(null, Duration.ofDays(15));
        await().until(() -> given.query(closing()).equals(List.of("f")));
        var late = follower("consultations", consultation.toString());
        assertThat(titles(late)).isEmpty();

        given.later(Duration.ofDays(12).plusMinutes(1));

        await().until(() -> titles(late).equals(List.of("Консультація скоро завершиться")));
    }

    @Test
    void whatIsCalledOffIsNotRecalled() {
        var follower = follower("consultations", consultation.toString());
        open(null, Duration.ofDays(15));

        given.publish(new ConsultationCancelled(consultation, body, TITLE, now()));

        await().until(() -> titles(follower).equals(List.of("Консультацію скасовано")));
        assertThat(given.query(closing())).containsExactly("t");
    }

    @Test
    void aShortConsultationIsNotRecalledOnTheDayItBegins() {
        var follower = follower("bodies", body);

        open(null, Duration.ofDays(2));

        await().until(() -> titles(follower).size() == 1);
        assertThat(given.query(closing())).isEmpty();
    }

    @Test
    void whoContributesHearsWhatBecomesOfTheConsultation() {
        var author = given.phone("uk");
        given.publish(
                new ContributionReceived(UUID.randomUUID(), consultation, TITLE, given.personOf(author), now()));
        await().until(() -> author.owner().get("/v1/follows").items().size() == 1);

        given.publish(new ConsultationRevised(consultation, body, TITLE, 2, now()));
        given.publish(new ConsultationClosed(consultation, body, TITLE, 5, now(), now().plus(Duration.ofDays(20))));
        given.publish(new ConsultationReported(consultation, body, TITLE, 5, 2, now()));

        await().until(() -> titles(author).size() == 3);
        assertThat(titles(author)).containsExactlyInAnyOrder("Проєкт змінено", "Консультацію завершено",
                "Оприлюднено звіт про консультацію");
        assertThat(author.owner().get("/v1/inbox").items()).extracting(item -> item.path("text").asText())
                .contains("«Правила паркування»: на 5 пропозицій дано відповідь, враховано повністю чи частково — 2.");
    }

    @ParameterizedTest
    @CsvSource({"ACCEPTED,враховано.", "PARTLY_ACCEPTED,враховано частково", "REJECTED,відхилено", "NOTED,взято до відома",
            "OUT_OF_SCOPE,не стосується"})
    void anAuthorHearsTheVerdictOnTheirContribution(Outcome outcome, String said) {
        var author = given.phone("uk");
        var contribution = UUID.randomUUID();

        given.publish(new ContributionAnswered(contribution, consultation, TITLE, given.personOf(author), outcome, now()));

        await().until(() -> author.pushes().size() == 1);
        assertThat(author.pushes().getFirst().at("/notification/body").asText()).contains(said);
        assertThat(author.pushes().getFirst().at("/data/link").asText()).isEqualTo("viche://contribution/" + contribution);
    }

    @Test
    void anAuthorHearsThatTheirContributionIsPublishedAndOfAHiddenOneByItsStatement() {
        var author = given.phone("uk");
        var person = given.personOf(author);
        var contribution = UUID.randomUUID();

        given.publish(new ContributionDecided(contribution, consultation, TITLE, person, Visibility.HIDDEN, "insults", "Образи",
                now()));
        given.publish(
                new ContributionDecided(contribution, consultation, TITLE, person, Visibility.PUBLISHED, null, "Помилка", now()));
        given.publish(
                new ContributionDecided(contribution, consultation, TITLE, person, Visibility.PUBLISHED, null, null, now()));

        await().until(() -> titles(author).equals(List.of("Вашу пропозицію оприлюднено")));
    }

    @Test
    void aChoiceOfPrioritiesIsToldWhenItBeginsAndItsResultWhenItEnds() {
        var follower = follower("consultations", consultation.toString());
        var choice = UUID.randomUUID();
        given.publish(new PrioritiesOpened(choice, consultation, body, TITLE, 3, 10, now().plus(Duration.ofDays(1)),
                now().plus(Duration.ofDays(5))));
        await().until(() -> given.query("select 1 from notifications.notice where about_id = '" + choice + "'").size() == 1);
        assertThat(titles(follower)).isEmpty();

        given.later(Duration.ofDays(1).plusMinutes(1));
        await().until(() -> titles(follower).equals(List.of("Оберіть, що важливіше")));
        given.publish(new PrioritiesClosed(choice, consultation, body, TITLE, 21, now()));

        await().until(() -> titles(follower).size() == 2);
        assertThat(follower.owner().get("/v1/inbox").items().getFirst().path("text").asText())
                .isEqualTo("«Правила паркування»: вибір зробила 21 людина. Результат оприлюднено.");
    }

    private void open(@Nullable String territory, Duration term) {
        given.publish(new ConsultationOpened(consultation, body, territory, TITLE, now(), now().plus(term)));
    }

    private Phone follower(String topics, String id) {
        var phone = given.phone("uk");
        phone.owner().put("/v1/follows/" + topics + "/" + id).assertStatus(201);
        return phone;
    }

    /// Whether the recall is out of the way: told, or taken back.
    private String closing() {
        return "select planned_at is not null from notifications.notice where kind = 'consultation-closing' and about_id = '"
                + consultation + "'";
    }

    private static List<String> titles(Phone phone) {
        return phone.owner().get("/v1/inbox").items().stream().map(item -> item.path("title").asText()).toList();
    }

    private Instant now() {
        return given.clock().instant();
    }
}
