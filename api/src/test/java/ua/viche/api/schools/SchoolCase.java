package ua.viche.api.schools;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import ua.viche.api.ApiTest;
import ua.viche.local.harness.Answer;
import ua.viche.local.harness.Client;

/// Schools of a district, and the people around them.
abstract class SchoolCase extends ApiTest {

    static final String SCHOOLS = "/v1/schools";
    static final String BOOKINGS = "/v1/school-bookings/";
    static final String DISTRICT = "podil";

    private final AtomicInteger codes = new AtomicInteger();

    /// A school and its coordinator.
    record Fixture(String id, String code, Client coordinator) {}

    /// A class with the code that its pupils have.
    record Coded(String id, String code) {}

    Fixture school() {
        var code = "school-" + codes.incrementAndGet();
        var coordinator = app.staff("coordinator", code);
        var id = coordinator.post(SCHOOLS, Map.of("code", code, "name", Map.of("uk", "Ліцей"), "district", DISTRICT))
                .assertStatus(201)
                .text("/id");
        return new Fixture(id, code, coordinator);
    }

    Coded schoolClass(Fixture school, String name, int pupils) {
        var added = school.coordinator().post(SCHOOLS + "/" + school.id() + "/classes", Map.of("name", name, "pupils", pupils))
                .assertStatus(201);
        return new Coded(added.text("/id"), added.text("/code"));
    }

    static Answer join(Client officer, Fixture school) {
        return officer.post(SCHOOLS + "/" + school.id() + "/officers", Map.of("name", "Сержант Іван Коваль"));
    }

    Answer book(Fixture school, Coded schoolClass, String officer, Instant startsAt) {
        return school.coordinator().post(SCHOOLS + "/" + school.id() + "/bookings",
                Map.of("class", schoolClass.id(), "lesson", "online-safety", "officer", officer, "startsAt",
                        startsAt.toString()));
    }

    /// A lesson that was held yesterday's way: booked, begun, counted.
    String held(Fixture school, Coded schoolClass, String officer, int present) {
        var booking = book(school, schoolClass, officer, clock.instant().plus(Duration.ofMinutes(1))).assertStatus(201)
                .text("/id");
        clock.advance(Duration.ofHours(1));
        school.coordinator().put(BOOKINGS + booking + "/attendance", Map.of("present", present, "absent", 1)).assertStatus(200);
        return booking;
    }

    Answer feedback(Client pupil, Coded schoolClass, int rating) {
        return pupil.post("/v1/school-feedback", Map.of("code", schoolClass.code(), "rating", rating, "knowsHelp", true));
    }
}
