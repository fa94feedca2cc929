package ua.viche.api.advisory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ua.viche.contracts.events.AdvisoryMeetingCalled;
import ua.viche.contracts.events.AdvisoryMinutesApproved;
import ua.viche.local.harness.Answer;

/// Agenda, invitation, attendance, minutes, calendar.
class MeetingTest extends AdvisoryCase {

    @Test
    void membersAreInvitedWithTheAgendaAndTheCalendarShowsTheMeeting() {
        var group = group(3, 2);
        members(group, 2);
        var meeting = meeting(group);

        await().untilAsserted(() -> assertThat(neighbours.heard(AdvisoryMeetingCalled.class, UUID.fromString(group.id())))
                .singleElement().satisfies(called -> assertThat(called.members()).hasSize(2)));
        assertThat(app.anonymous().get(MEETINGS + meeting).json().path("agenda")).hasSize(2);
        var calendar = app.anonymous().get(GROUPS + "/" + group.id() + "/calendar.ics").assertStatus(200);
        assertThat(calendar.header("Content-Type")).startsWith("text/calendar");
        assertThat(calendar.text()).contains("BEGIN:VCALENDAR", "UID:" + meeting + "@viche.ua", "DTSTART:20261126T100000Z",
                "STATUS:CONFIRMED", "SEQUENCE:0");
        step(group, meeting, "cancelled").assertStatus(200);
        assertThat(app.anonymous().get(GROUPS + "/" + group.id() + "/calendar.ics").text()).contains("STATUS:CANCELLED",
                "SEQUENCE:1");
        await().untilAsserted(() -> assertThat(neighbours.heard(AdvisoryMeetingCalled.class, UUID.fromString(group.id())))
                .extracting(AdvisoryMeetingCalled::cancelled).containsExactly(false, true));
        step(group, meeting, "open").assertProblem(409, "advisory-state");
    }

    @Test
    void theQuorumIsWhatTheAttendanceSays() {
        var group = group(3, 2);
        var members = members(group, 3);
        var meeting = meeting(group);
        attend(group, meeting, members).assertProblem(409, "advisory-state");
        step(group, meeting, "open").assertStatus(200);

        assertThat(attend(group, meeting, members.subList(0, 1)).json().path("quorate").asBoolean()).isFalse();
        assertThat(attend(group, meeting, members.subList(0, 2)).json().path("quorate").asBoolean()).isTrue();
        attend(group, meeting, List.of(new Sitting(app.citizen(), UUID.randomUUID().toString()))).assertProblem(403,
                "not-a-member");
        app.staff("secretary", "elsewhere").put(MEETINGS + meeting + "/attendance", Map.of("members", List.of()))
                .assertProblem(403, "forbidden");
    }

    @Test
    void minutesArePublicOnceAQuorumApprovedTheVersionThatTheyRead() {
        var group = group(3, 2);
        var members = members(group, 3);
        var meeting = open(group, members.subList(0, 2));
        group.secretary().put(MEETINGS + meeting + "/minutes", Map.of("text", "Слухали про освітлення.")).assertStatus(200);
        approve(members.get(0), meeting, 1).assertProblem(409, "advisory-state");
        step(group, meeting, "closed").assertStatus(200);
        assertThat(app.anonymous().get(MEETINGS + meeting).json().path("minutes").isNull()).isTrue();
        assertThat(members.get(2).client().get(MEETINGS + meeting).text("/minutes")).isEqualTo("Слухали про освітлення.");

        approve(members.get(0), meeting, 1).assertStatus(200);
        group.secretary().put(MEETINGS + meeting + "/minutes", Map.of("text", "Слухали й ухвалили.")).assertStatus(200);
        approve(members.get(1), meeting, 1).assertProblem(412, "stale");
        approve(members.get(2), meeting, 2).assertProblem(409, "not-present");
        approve(members.get(0), meeting, 2).assertStatus(200);
        approve(members.get(0), meeting, 2).assertStatus(200);
        assertThat(app.anonymous().get(MEETINGS + meeting).text("/minutesState")).isEqualTo("draft");
        approve(members.get(1), meeting, 2).assertStatus(200);

        var approved = app.anonymous().get(MEETINGS + meeting);
        assertThat(approved.text("/minutesState")).isEqualTo("approved");
        assertThat(approved.text("/minutes")).isEqualTo("Слухали й ухвалили.");
        await().untilAsserted(() -> assertThat(neighbours.heard(AdvisoryMinutesApproved.class, UUID.fromString(group.id())))
                .singleElement().satisfies(told -> assertThat(told.members()).hasSize(3)));
        group.secretary().put(MEETINGS + meeting + "/minutes", Map.of("text", "Інше.")).assertProblem(409, "advisory-state");
        app.citizen().post(MEETINGS + meeting + "/minutes/approval", Map.of("version", 2)).assertProblem(403, "not-a-member");
    }

    @Test
    void aMeetingIsInTheFutureAndEndsAfterItsBeginning() {
        var group = group(3, 2);
        var past = new HashMap<>(meetingBody());
        past.put("startsAt", "2026-11-01T10:00:00Z");
        assertThat(group.secretary().post(GROUPS + "/" + group.id() + "/meetings", past).assertProblem(422, "invalid")
                .text("/errors/0/pointer")).isEqualTo("/startsAt");
        var backwards = new HashMap<>(meetingBody());
        backwards.put("endsAt", "2026-11-24T10:00:00Z");
        assertThat(group.secretary().post(GROUPS + "/" + group.id() + "/meetings", backwards).assertProblem(422, "invalid")
                .text("/errors/0/pointer")).isEqualTo("/endsAt");
        assertThat(app.anonymous().get(GROUPS + "/" + group.id() + "/meetings").items()).isEmpty();
    }

    private static Answer approve(Sitting member, String meeting, int version) {
        return member.client().post(MEETINGS + meeting + "/minutes/approval", Map.of("version", version));
    }
}
