package ua.viche.api.advisory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.viche.contracts.events.AdvisoryApplicationDecided;
import ua.viche.platform.identity.Assurance;

/// Charter, open call, applications and appointment.
class GroupTest extends AdvisoryCase {

    @Test
    void aDistrictHasOneGroupFoundedByItsSecretary() {
        var group = group(5, 3);

        group.secretary().post(GROUPS, body(group.district(), 5, 3)).assertProblem(409, "advisory-exists");
        app.staff("secretary", "elsewhere").post(GROUPS, body("another", 5, 3)).assertProblem(403, "forbidden");
        app.citizen().post(GROUPS, body("another", 5, 3)).assertProblem(403, "forbidden");
        var page = app.anonymous().header("Accept-Language", "en").get(GROUPS + "/" + group.id()).assertStatus(200);
        assertThat(page.text("/name")).isEqualTo("Advisory group");
        assertThat(page.json().at("/charter/quorum").asInt()).isEqualTo(3);
        assertThat(page.json().path("vacant").asInt()).isEqualTo(5);
        assertThat(app.anonymous().get(GROUPS + "?district=" + group.district()).items()).hasSize(1);
        app.anonymous().header("If-None-Match", page.etag()).header("Accept-Language", "en").get(GROUPS + "/" + group.id())
                .assertStatus(304);
    }

    @Test
    void aCitizenAppliesWhileACallIsOpenAndOnlyTheSecretaryReadsIt() {
        var group = group(5, 3);
        var citizen = app.citizen();
        var apply = Map.of("name", "Олена Петренко", "motivation", "Хочу безпечну вулицю.");
        citizen.post(GROUPS + "/" + group.id() + "/applications", apply).assertProblem(409, "no-open-call");
        call(group);
        app.citizen(Assurance.LOW).post(GROUPS + "/" + group.id() + "/applications", apply).assertProblem(403,
                "assurance-required");
        var application = application(group, citizen, "Олена Петренко");
        citizen.post(GROUPS + "/" + group.id() + "/applications", apply).assertProblem(409, "advisory-exists");
        app.staff("secretary", "elsewhere").get(GROUPS + "/" + group.id() + "/applications").assertProblem(403, "forbidden");
        citizen.get(GROUPS + "/" + group.id() + "/applications").assertProblem(403, "forbidden");

        assertThat(group.secretary().get(GROUPS + "/" + group.id() + "/applications").assertStatus(200).items()).singleElement()
                .satisfies(one -> assertThat(one.path("name").asText()).isEqualTo("Олена Петренко"));
        assertThat(
                sql("select name || motivation as sealed from advisory_application where id = '" + application + "'").toString())
                .doesNotContain("Олена").doesNotContain("вулицю");
        citizen.delete(GROUPS + "/" + group.id() + "/applications/mine").assertStatus(204);
        decideSeat(group, application, true).assertProblem(409, "advisory-state");
        application(group, citizen, "Олена Петренко");
    }

    @Test
    void whoIsAppointedIsOnThePublicPageForATermAndIsTold() {
        var group = group(5, 3);
        call(group);
        var application = application(group, app.citizen(), "Олена Петренко");
        var declined = application(group, app.citizen(), "Інша Людина");

        decideSeat(group, application, true).assertStatus(200);
        decideSeat(group, declined, false).assertStatus(200);
        decideSeat(group, declined, true).assertProblem(409, "advisory-state");

        var page = app.anonymous().get(GROUPS + "/" + group.id());
        assertThat(page.json().path("members")).hasSize(1);
        assertThat(page.text("/members/0/name")).isEqualTo("Олена Петренко");
        assertThat(page.text("/members/0/termEndsAt")).isEqualTo("2028-11-23T22:00:00Z");
        await().untilAsserted(() -> assertThat(neighbours.heard(AdvisoryApplicationDecided.class, UUID.fromString(group.id())))
                .extracting(AdvisoryApplicationDecided::appointed).containsExactly(true, false));
    }

    @Test
    void neverMoreMembersThanSeatsAlsoWhenAppointedAtOnce() {
        var group = group(2, 1);
        call(group);
        var applications = IntStream.range(0, 6).mapToObj(i -> application(group, app.citizen(), "Людина " + i)).toList();
        var next = new AtomicInteger();

        var answers = together(6, () -> decideSeat(group, applications.get(next.getAndIncrement()), true).status());

        assertThat(answers).filteredOn(status -> status == 200).hasSize(2);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(4);
        assertThat(app.anonymous().get(GROUPS + "/" + group.id()).json().path("members")).hasSize(2);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a quorum over the seats | {"district":"d","name":{"uk":"а"},"charter":{"seats":3,"termMonths":1,"quorum":4,"answerWorkingDays":5}} | /charter/quorum
            no seats                | {"district":"d","name":{"uk":"а"},"charter":{"seats":0,"termMonths":1,"quorum":1,"answerWorkingDays":5}} | /charter/seats
            no charter              | {"district":"d","name":{"uk":"а"}}                                                                       | /charter
            a formula as a name     | {"district":"d","name":{"uk":"=1"},"charter":{"seats":3,"termMonths":1,"quorum":1,"answerWorkingDays":5}} | /name/uk
            a district with spaces  | {"district":"d d","name":{"uk":"а"},"charter":{"seats":3,"termMonths":1,"quorum":1,"answerWorkingDays":5}} | /district
            """)
    void aMistakeIsPointedAt(String what, String body, String pointer) {
        var answer = app.staff("secretary").post(GROUPS, body).assertProblem(422, "invalid");

        assertThat(answer.json().path("errors").findValuesAsText("pointer")).as(answer.text()).contains(pointer);
    }
}
