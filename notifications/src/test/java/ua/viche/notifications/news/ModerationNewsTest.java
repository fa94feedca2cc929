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
import ua.viche.contracts.events.AppealDecided;
import ua.viche.contracts.events.ComplaintSettled;
import ua.viche.contracts.events.DecisionMade.Action;
import ua.viche.contracts.events.PetitionHidden;
import ua.viche.contracts.events.PetitionRejected;
import ua.viche.contracts.events.PetitionReturned;
import ua.viche.contracts.events.PetitionTextChanged;
import ua.viche.contracts.events.ReportChanged;
import ua.viche.contracts.events.StatementIssued;
import ua.viche.contracts.events.StrikesChanged;
import ua.viche.contracts.events.StrikesChanged.Consequence;
import ua.viche.notifications.Notifications;
import ua.viche.notifications.OneNotifications;
import ua.viche.notifications.Phone;

@ExtendWith(OneNotifications.class)
class ModerationNewsTest {

    private final Notifications given;
    private final Phone phone;
    private final UUID author;
    private final UUID petition = UUID.randomUUID();

    ModerationNewsTest(Notifications given) {
        this.given = given;
        this.phone = given.phone("uk");
        this.author = given.personOf(phone);
    }

    @Test
    void anAuthorHearsOfADecisionOnceByItsStatementOfReasons() {
        given.publish(new PetitionRejected(petition, "demo", Notifications.TITLE, author, "insults", "Образи", now()));
        given.publish(new PetitionReturned(petition, "demo", Notifications.TITLE, author, "insults", "Образи", now()));
        given.publish(new PetitionHidden(petition, "demo", author, "insults", now()));
        var statement = statement("petition", Action.REJECT, 20);
        given.publish(statement);

        await().until(() -> phone.pushes().size() == 1);
        var push = phone.pushes().getFirst();
        assertThat(push.at("/notification/title").asText()).isEqualTo("У публікації відмовлено");
        assertThat(push.at("/notification/body").asText()).startsWith("Ваша петиція: у публікації відмовлено.")
                .contains("Оскаржити його можна до ");
        assertThat(push.at("/data/class").asText()).isEqualTo("legal");
        assertThat(push.at("/data/link").asText()).startsWith("viche://statement/");
        assertThat(phone.owner().get("/v1/notifications/why?about=statement:" + statement.statement()).items()).singleElement()
                .satisfies(why -> assertThat(why.path("reason").asText())
                        .isEqualTo("Ви отримали це, бо йдеться про те, що подали ви."));
        given.publish(given.answered(petition, author));
        await().until(() -> titles().size() == 2);
        assertThat(titles()).containsExactlyInAnyOrder("Є відповідь на петицію", "У публікації відмовлено");
    }

    @Test
    void whereNoPolicyWasAppliedThePetitionTellsItself() {
        given.publish(new PetitionRejected(petition, "demo", Notifications.TITLE, author, null, null, now()));

        await().until(() -> titles().equals(List.of("Петицію не оприлюднено")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"report", "photo", "something-new"})
    void aPushAboutADecisionOnAReportSaysNothingOfIt(String kind) {
        given.publish(new ReportChanged(petition, ReportChanged.Change.NOT_PUBLISHED, null, null, "new", List.of(author), now()));
        given.publish(statement(kind, Action.HIDE, 20));

        await().until(() -> phone.pushes().size() == 1);
        assertThat(phone.pushes().getFirst().has("notification")).isFalse();
        assertThat(phone.pushes().getFirst().toString()).doesNotContain("statement/");
        assertThat(titles()).containsExactly("Матеріал приховано");
    }

    @Test
    void whatAnAppealOverturnedIsToldByTheStatementThatUndidIt() {
        var statement = new StatementIssued(UUID.randomUUID(), UUID.randomUUID(), "comment", petition, author, Action.RESTORE,
                null, now(), null);
        given.publish(appeal(AppealDecided.Outcome.OVERTURNED));
        given.publish(statement);
        await().until(() -> titles().equals(List.of("Рішення скасовано")));

        given.publish(appeal(AppealDecided.Outcome.UPHELD));

        await().until(() -> titles().size() == 2);
        assertThat(titles()).containsExactlyInAnyOrder("Ваше оскарження розглянуто", "Рішення скасовано");
    }

    @ParameterizedTest
    @CsvSource({"UPHELD,враховано", "DISMISSED,порушень не виявлено", "LAPSED,вже немає"})
    void whoComplainedHearsWhatCameOfItAndAScreenDoesNotSayThatTheyDid(ComplaintSettled.Outcome outcome, String said) {
        given.publish(new ComplaintSettled(UUID.randomUUID(), author, "comment", UUID.randomUUID(), outcome, now()));

        await().until(() -> phone.pushes().size() == 1);
        assertThat(phone.pushes().getFirst().has("notification")).isFalse();
        assertThat(phone.owner().get("/v1/inbox").items().getFirst().path("text").asText()).contains(said);
    }

    @Test
    void strikesAreCountedAndTheirConsequenceHasAnEnd() {
        given.publish(new StrikesChanged(author, 5, Consequence.PREMODERATION, now().plus(Duration.ofDays(30)), now()));
        await().until(() -> titles().equals(List.of("Ваші матеріали перевірятимуть заздалегідь")));

        given.publish(new StrikesChanged(author, 0, Consequence.NONE, null, now()));

        await().until(() -> titles().size() == 2);
        assertThat(phone.owner().get("/v1/inbox").items()).extracting(item -> item.path("text").asText())
                .contains("Зауважень за порушення правил у вас більше немає.")
                .anySatisfy(text -> assertThat(text).startsWith("Зараз у вас 5 зауважень за порушення правил. Тому"));
    }

    @Test
    void whoFollowsAPetitionHearsThatItsTextChangedOrThatItWasTakenDown() {
        var follower = given.phone("uk").follow(petition);

        given.publish(new PetitionTextChanged(petition, "demo", Notifications.TITLE, author, true, now()));
        given.publish(new PetitionHidden(petition, "demo", author, "insults", now()));

        await().until(() -> follower.owner().get("/v1/inbox").items().size() == 2);
        assertThat(follower.owner().get("/v1/inbox").items()).extracting(item -> item.path("title").asText())
                .containsExactlyInAnyOrder("Петицію приховано", "Текст петиції змінився");
    }

    private StatementIssued statement(String kind, Action action, int days) {
        return new StatementIssued(UUID.randomUUID(), UUID.randomUUID(), kind, petition, author, action, "insults", now(),
                now().plus(Duration.ofDays(days)));
    }

    private AppealDecided appeal(AppealDecided.Outcome outcome) {
        return new AppealDecided(UUID.randomUUID(), UUID.randomUUID(), "comment", petition, author, outcome, "Так", now());
    }

    private List<String> titles() {
        return phone.owner().get("/v1/inbox").items().stream().map(item -> item.path("title").asText()).toList();
    }

    private Instant now() {
        return given.clock().instant();
    }
}
