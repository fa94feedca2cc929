package ua.viche.local.demo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import ua.viche.local.demo.Phone.Person;
import ua.viche.local.identity.People;
import ua.viche.local.identity.TokenRequest;

/// What stands beside petitions: the action plan, an advisory group, a school, a course.
final class Community {

    private static final List<Integer> RIGHT_ANSWERS = List.of(1, 2, 0, 1);

    private final Phone phone;
    private final Teller teller;
    private final People people = new People();
    private final String place = "demo-" + UUID.randomUUID().toString().substring(0, 8);

    Community(Phone phone, Teller teller) {
        this.phone = phone;
        this.teller = teller;
    }

    /// Plays a line of each.
    void play() {
        plan();
        group();
        school();
        course();
    }

    private void plan() {
        teller.step("The ministry reports on an item of the action plan, and its clock is public", () -> {
            staff("official:ministry-of-justice").post("/v1/action-plan/12/updates",
                    Map.of("entity", "ministry-of-justice", "status", "done", "result", 1, "text",
                            Map.of("uk", "Законопроект подано."), "evidence",
                            List.of(Map.of("url", "https://example.org/bill", "title", "Законопроект"))))
                    .expect(201);
            phone.get("/v1/action-plan/12").expect(200).expect("/status", "done");
        });
    }

    private void group() {
        var secretary = staff("secretary:" + place);
        var group = teller.step("A secretary founds the advisory group of a district and calls for members", () -> {
            var founded = secretary.post("/v1/advisory-groups", Map.of("district", place, "name", Map.of("uk", "Дорадча група"),
                    "charter", Map.of("seats", 3, "termMonths", 24, "quorum", 2, "answerWorkingDays", 10))).expect(201)
                    .text("/id");
            secretary
                    .post("/v1/advisory-groups/" + founded + "/calls", Map.of("text", Map.of("uk", "Шукаємо членів."), "seats", 3,
                            "closesAt", "2099-01-01T00:00:00Z"))
                    .expect(201);
            return "/v1/advisory-groups/" + founded;
        });
        teller.step("A citizen applies, is appointed, and stands on the public page", () -> {
            var application = citizen()
                    .post(group + "/applications", Map.of("name", "Олена Петренко", "motivation", "Хочу допомогти."))
                    .expect(201).text("/id");
            secretary.post(group + "/applications/" + application + "/decision", Map.of("appoint", true)).expect(200);
            phone.get(group).expect(200).expect("/members/0/name", "Олена Петренко");
        });
    }

    private void school() {
        teller.step("An officer takes a school; the class has a code for feedback that nobody can trace", () -> {
            var coordinator = staff("coordinator:" + place);
            var school = "/v1/schools/" + coordinator
                    .post("/v1/schools", Map.of("code", place, "name", Map.of("uk", "Ліцей"), "district", place)).expect(201)
                    .text("/id");
            staff("officer:" + place).post(school + "/officers", Map.of("name", "Сержант Іван Коваль")).expect(201);
            var code = coordinator.post(school + "/classes", Map.of("name", "7-А", "pupils", 28)).expect(201).text("/code");
            citizen().post("/v1/school-feedback", Map.of("code", code, "rating", 5, "knowsHelp", true)).expect(404);
        });
    }

    private void course() {
        teller.step("An officer passes a course, and anybody can check the certificate", () -> {
            var officer = staff("officer:" + place);
            var course = "/v1/training/courses/community-policing";
            officer.put(course + "/enrolment", Map.of("rank", "sergeant", "region", "UA-30", "name", "Іван Коваль")).expect(200);
            for (var module = 1; module <= 3; module++) {
                officer.put(course + "/modules/" + module + "/completion", null).expect(200);
            }
            var certificate = officer.post(course + "/attempts", Map.of("answers", RIGHT_ANSWERS)).expect(201)
                    .text("/certificate");
            phone.get("/v1/certificates/" + certificate).expect(200).expect("/holder", "І. К.");
        });
    }

    private Person citizen() {
        return phone.person(TokenRequest.citizen(people.somebodyNew()));
    }

    private Person staff(String role) {
        return phone.person(TokenRequest.staff("demo-" + people.somebodyNew(), role));
    }
}
