package ua.viche.api.schools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// An officer has at most five schools, whatever comes at once.
class OfficerLimitTest extends SchoolCase {

    @Test
    void aSixthSchoolIsRefusedAndLeavingOneMakesRoom() {
        var officer = app.staff("officer", DISTRICT);
        var schools = IntStream.range(0, 6).mapToObj(_ -> school()).toList();
        var id = schools.subList(0, 5).stream().map(school -> join(officer, school).assertStatus(201).text("/id")).toList()
                .getFirst();

        assertThat(join(officer, schools.get(5)).assertProblem(409, "too-many-schools").json().path("most").asInt()).isEqualTo(5);
        assertThat(join(officer.header("Accept-Language", "en"), schools.get(5)).text("/detail")).contains("at most 5");
        assertThat(app.anonymous().get(SCHOOLS + "/" + schools.get(5).id()).json().path("officers")).isEmpty();

        app.staff("coordinator", "elsewhere").delete(SCHOOLS + "/" + schools.getFirst().id() + "/officers/" + id)
                .assertProblem(403, "forbidden");
        officer.delete(SCHOOLS + "/" + schools.getFirst().id() + "/officers/" + id).assertStatus(204);
        join(officer, schools.get(5)).assertStatus(201);
        join(officer, schools.get(5)).assertProblem(409, "school-exists");
    }

    @Test
    void tenAtOnceGiveFiveAndTheDatabaseItselfRefusesTheSixth() {
        var officer = app.staff("officer", DISTRICT);
        var schools = IntStream.range(0, 10).mapToObj(_ -> school()).toList();
        var next = new AtomicInteger();

        var answers = together(10, () -> join(officer, schools.get(next.getAndIncrement())).status());

        assertThat(answers).filteredOn(status -> status == 201).hasSize(5);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(5);
        assertThat(sql("select schools from school_police where schools = 5 and school_limit = 5")).isNotEmpty();
        assertThatThrownBy(
                () -> sql("insert into school_officer (id, school, officer, since) select gen_random_uuid(), s.id, p.id, now()"
                        + " from school s, (select id from school_police where schools = 5 limit 1) p where not exists (select from"
                        + " school_officer o where o.school = s.id and o.officer = p.id) limit 1"))
                .rootCause()
                .hasMessageContaining("school_limit");
    }

    @Test
    void onlyAnOfficerOfTheDistrictTakesASchool() {
        var school = school();

        join(app.staff("officer", "elsewhere"), school).assertProblem(403, "forbidden");
        join(app.citizen(), school).assertProblem(403, "forbidden");
        join(app.anonymous(), school).assertProblem(401, "unauthenticated");
        school.coordinator().post(SCHOOLS, Map.of("code", school.code(), "name", Map.of("uk", "Ліцей"), "district", DISTRICT))
                .assertProblem(409, "school-exists");
        app.staff("coordinator", "other")
                .post(SCHOOLS, Map.of("code", "stranger", "name", Map.of("uk", "Ліцей"), "district", DISTRICT))
                .assertProblem(403, "forbidden");
    }
}
