package ua.viche.api.schools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import ua.viche.contracts.events.SchoolLessonBooked;
import ua.viche.local.harness.Answer;

/// Lessons: the programme, slots that cannot clash, attendance as numbers.
class BookingTest extends SchoolCase {

    @Test
    void theProgrammeIsPublicInBothLanguages() {
        assertThat(app.anonymous().get(SCHOOLS + "/programme").assertStatus(200).items()).hasSize(6).first()
                .satisfies(lesson -> assertThat(lesson.path("materials")).isNotEmpty());
        assertThat(app.anonymous().header("Accept-Language", "en").get(SCHOOLS + "/programme").items()).last()
                .satisfies(lesson -> assertThat(lesson.path("title").asText())
                        .isEqualTo("A teenager and the law: rights and duties"));
    }

    @Test
    void twoBookingsOfOneSlotAtOnceGiveOneLessonAndOneConflict() {
        var school = school();
        var officer = join(app.staff("officer", DISTRICT), school).text("/id");
        var one = schoolClass(school, "7-А", 28);
        var other = schoolClass(school, "7-Б", 25);
        var slot = clock.instant().plus(Duration.ofDays(1));
        var next = new AtomicInteger();

        var answers = together(8, () -> book(school, next.getAndIncrement() % 2 == 0 ? one : other, officer, slot).status());

        assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(7);
        assertThat(school.coordinator().get(SCHOOLS + "/" + school.id() + "/bookings").items()).hasSize(1);
        book(school, one, officer, slot.plus(Duration.ofMinutes(44))).assertProblem(409, "slot-taken");
        book(school, one, officer, slot.plus(Duration.ofMinutes(45))).assertStatus(201);
    }

    @Test
    void aClassIsInOneLessonAtATimeAndACancelledSlotIsFree() {
        var school = school();
        var first = join(app.staff("officer", DISTRICT), school).text("/id");
        var second = join(app.staff("officer", DISTRICT), school).text("/id");
        var schoolClass = schoolClass(school, "9-А", 28);
        var slot = clock.instant().plus(Duration.ofDays(2));
        var booking = book(school, schoolClass, first, slot).assertStatus(201).text("/id");

        book(school, schoolClass, second, slot.plus(Duration.ofMinutes(10))).assertProblem(409, "slot-taken");
        app.staff("officer", DISTRICT).delete(BOOKINGS + booking).assertStatus(204);
        school.coordinator().delete(BOOKINGS + booking).assertProblem(409, "booking-state");
        book(school, schoolClass, second, slot.plus(Duration.ofMinutes(10))).assertStatus(201);
        await().untilAsserted(() -> assertThat(neighbours.heard(SchoolLessonBooked.class, UUID.fromString(school.id())))
                .extracting(SchoolLessonBooked::cancelled).containsExactly(false, true, false));
    }

    @Test
    void attendanceIsNumbersOnceTheLessonBegan() {
        var school = school();
        var officer = join(app.staff("officer", DISTRICT), school).text("/id");
        var booking = book(school, schoolClass(school, "5-А", 20), officer, clock.instant().plus(Duration.ofHours(1)))
                .text("/id");
        var attendance = Map.of("present", 18, "absent", 2);
        school.coordinator().put(BOOKINGS + booking + "/attendance", attendance).assertProblem(409, "lesson-ahead");
        clock.advance(Duration.ofHours(2));
        school.coordinator().put(BOOKINGS + booking + "/attendance", Map.of("present", 61, "absent", 2)).assertProblem(422,
                "invalid");
        app.staff("officer", "elsewhere").put(BOOKINGS + booking + "/attendance", attendance).assertProblem(404, "not-found");

        school.coordinator().put(BOOKINGS + booking + "/attendance", attendance).assertStatus(200);

        school.coordinator().put(BOOKINGS + booking + "/attendance", attendance).assertProblem(409, "booking-state");
        assertThat(app.anonymous().get(SCHOOLS + "/export.json").items())
                .filteredOn(row -> row.path("code").asText().equals(school.code())).singleElement()
                .satisfies(row -> assertThat(row.path("pupils").asInt()).isEqualTo(18));
        app.anonymous().get(BOOKINGS + booking).assertProblem(401, "unauthenticated");
    }

    @Test
    void whatIsNotOfTheSchoolIsPointedAt() {
        var school = school();
        var officer = join(app.staff("officer", DISTRICT), school).text("/id");
        var schoolClass = schoolClass(school, "6-А", 20);
        var slot = clock.instant().plus(Duration.ofDays(3));

        pointer(book(school, new Coded(UUID.randomUUID().toString(), ""), officer, slot), "/class");
        pointer(book(school, schoolClass, UUID.randomUUID().toString(), slot), "/officer");
        pointer(book(school, schoolClass, officer, clock.instant().minusSeconds(60)), "/startsAt");
        pointer(school.coordinator().post(SCHOOLS + "/" + school.id() + "/bookings",
                Map.of("class", schoolClass.id(), "lesson", "magic", "officer", officer, "startsAt", slot.toString())),
                "/lesson");
        book(school(), schoolClass, officer, slot).assertProblem(422, "invalid");
        assertThat(school.coordinator().get(SCHOOLS + "/" + school.id() + "/bookings").items()).isEmpty();
    }

    private static void pointer(Answer answer, String pointer) {
        assertThat(answer.assertProblem(422, "invalid").text("/errors/0/pointer")).isEqualTo(pointer);
    }
}
