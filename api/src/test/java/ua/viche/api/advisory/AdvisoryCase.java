package ua.viche.api.advisory;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import ua.viche.api.ApiTest;
import ua.viche.local.harness.Answer;
import ua.viche.local.harness.Client;

/// A district with its group, and the people around it.
abstract class AdvisoryCase extends ApiTest {

    static final String GROUPS = "/v1/advisory-groups";
    static final String MEETINGS = "/v1/advisory-meetings/";
    static final String RECOMMENDATIONS = "/v1/advisory-recommendations";

    private final AtomicInteger districts = new AtomicInteger();

    /// A group and who may do what in its district.
    record Fixture(String id, String district, Client secretary) {}

    /// A member, as client and as seat.
    record Sitting(Client client, String seat) {}

    Fixture group(int seats, int quorum) {
        var district = "district-" + districts.incrementAndGet();
        var secretary = app.staff("secretary", district);
        var id = secretary.post(GROUPS, body(district, seats, quorum)).assertStatus(201).text("/id");
        return new Fixture(id, district, secretary);
    }

    static Map<String, Object> body(String district, int seats, int quorum) {
        return Map.of("district", district, "name", Map.of("uk", "Дорадча група", "en", "Advisory group"), "charter",
                Map.of("seats", seats, "termMonths", 24, "quorum", quorum, "answerWorkingDays", 10));
    }

    void call(Fixture group) {
        group.secretary().post(GROUPS + "/" + group.id() + "/calls", Map.of("text", Map.of("uk", "Шукаємо членів."), "seats", 5,
                "closesAt", clock.instant().plus(Duration.ofDays(14)).toString())).assertStatus(201);
    }

    String application(Fixture group, Client citizen, String name) {
        return citizen
                .post(GROUPS + "/" + group.id() + "/applications", Map.of("name", name, "motivation", "Хочу безпечну вулицю."))
                .assertStatus(201).text("/id");
    }

    Answer decideSeat(Fixture group, String application, boolean appoint) {
        return group.secretary().post(GROUPS + "/" + group.id() + "/applications/" + application + "/decision",
                Map.of("appoint", appoint));
    }

    /// Appoints so many, after a call.
    List<Sitting> members(Fixture group, int count) {
        call(group);
        var clients = IntStream.range(0, count).mapToObj(_ -> app.citizen()).toList();
        for (var i = 0; i < count; i++) {
            decideSeat(group, application(group, clients.get(i), "Людина " + i), true).assertStatus(200);
        }
        var seats = app.anonymous().get(GROUPS + "/" + group.id()).json().path("members").findValuesAsText("id");
        return IntStream.range(0, count).mapToObj(i -> new Sitting(clients.get(i), seats.get(i))).toList();
    }

    String meeting(Fixture group) {
        return group.secretary().post(GROUPS + "/" + group.id() + "/meetings", meetingBody()).assertStatus(201).text("/id");
    }

    Map<String, Object> meetingBody() {
        var start = clock.instant().plus(Duration.ofDays(3));
        return Map.of("startsAt", start.toString(), "endsAt", start.plus(Duration.ofHours(2)).toString(), "place", "Бібліотека",
                "agenda", List.of("Освітлення парку", "Різне"));
    }

    /// An open meeting with these members.
    String open(Fixture group, List<Sitting> present) {
        var meeting = meeting(group);
        step(group, meeting, "open").assertStatus(200);
        attend(group, meeting, present).assertStatus(200);
        return meeting;
    }

    Answer step(Fixture group, String meeting, String state) {
        return group.secretary().post(MEETINGS + meeting + "/state", Map.of("state", state));
    }

    Answer attend(Fixture group, String meeting, List<Sitting> present) {
        return group.secretary().put(MEETINGS + meeting + "/attendance",
                Map.of("members", present.stream().map(Sitting::seat).toList()));
    }

    String recommendation(Sitting member, String meeting) {
        return member.client().post(MEETINGS + meeting + "/recommendations", Map.of("text", "Частіше патрулювати парк."))
                .assertStatus(201)
                .text("/id");
    }

    static Answer vote(Sitting member, String recommendation, String choice) {
        return member.client().put(RECOMMENDATIONS + "/" + recommendation + "/vote", Map.of("choice", choice));
    }
}
