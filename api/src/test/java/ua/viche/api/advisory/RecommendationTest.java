package ua.viche.api.advisory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ua.viche.contracts.events.RecommendationAdopted;
import ua.viche.contracts.events.RecommendationAnswered;

/// Recommendations: voted with a quorum, answered in time or shown as late.
class RecommendationTest extends AdvisoryCase {

    @Test
    void whatAQuorumAdoptsMustBeAnsweredAndTheClockIsPublic() {
        var group = group(5, 3);
        var members = members(group, 4);
        var meeting = open(group, members);
        var id = recommendation(members.getFirst(), meeting);
        members.subList(0, 3).forEach(member -> vote(member, id, "for").assertStatus(200));
        vote(members.getFirst(), id, "against").assertProblem(409, "already-voted");
        vote(members.get(3), id, "against").assertStatus(200);
        assertThat(app.anonymous().get(RECOMMENDATIONS + "/" + id).json().path("tally").isNull()).isTrue();

        var adopted = group.secretary().post(RECOMMENDATIONS + "/" + id + "/result").assertStatus(200);

        assertThat(adopted.text("/state")).isEqualTo("adopted");
        assertThat(adopted.json().at("/tally/votesFor").asInt()).isEqualTo(3);
        assertThat(adopted.text("/clock/dueAt")).isEqualTo("2026-12-07T22:00:00Z");
        assertThat(adopted.json().at("/clock/overdue").asBoolean()).isFalse();
        await().untilAsserted(
                () -> assertThat(neighbours.heard(RecommendationAdopted.class, UUID.fromString(group.id()))).hasSize(1));
        var reply = Map.of("verdict", "accepted", "text", Map.of("uk", "Патруль щовечора."));
        app.staff("official", "elsewhere").post(RECOMMENDATIONS + "/" + id + "/answer", reply).assertProblem(403, "forbidden");
        app.staff("officer", group.district()).post(RECOMMENDATIONS + "/" + id + "/answer", reply).assertStatus(201);
        app.staff("officer", group.district()).post(RECOMMENDATIONS + "/" + id + "/answer", reply).assertProblem(409,
                "advisory-state");
        assertThat(app.anonymous().get(RECOMMENDATIONS + "/" + id).text("/answer/verdict")).isEqualTo("accepted");
        await().untilAsserted(() -> assertThat(neighbours.heard(RecommendationAnswered.class, UUID.fromString(group.id())))
                .singleElement().satisfies(answered -> assertThat(answered.members()).hasSize(4)));
    }

    @Test
    void withoutAQuorumNobodyVotesAndThereIsNoResult() {
        var group = group(5, 3);
        var members = members(group, 3);
        var meeting = open(group, members.subList(0, 2));
        var id = recommendation(members.getFirst(), meeting);

        var refused = vote(members.getFirst(), id, "for").assertProblem(409, "no-quorum");

        assertThat(refused.json().path("present").asInt()).isEqualTo(2);
        assertThat(refused.json().path("quorum").asInt()).isEqualTo(3);
        group.secretary().post(RECOMMENDATIONS + "/" + id + "/result").assertProblem(409, "no-quorum");
        assertThat(app.anonymous().get(RECOMMENDATIONS + "/" + id).text("/state")).isEqualTo("proposed");
        assertThat(sql("select * from advisory_vote where recommendation = '" + id + "'")).isEmpty();
        assertThatThrownBy(() -> sql("update advisory_recommendation set state = 'REJECTED', votes_for = 1, votes_against = 0,"
                + " abstained = 0, recused = 0, quorum = 3, decided_at = now() where id = '" + id + "'")).rootCause()
                .hasMessageContaining("check constraint");
    }

    @Test
    void whoRecusesThemselvesDoesNotVoteAndDoesNotMakeAQuorum() {
        var group = group(5, 3);
        var members = members(group, 4);
        var meeting = open(group, members.subList(0, 3));
        var id = recommendation(members.getFirst(), meeting);
        vote(members.getFirst(), id, "recused").assertProblem(422, "invalid");
        members.getFirst().client().put(RECOMMENDATIONS + "/" + id + "/vote",
                Map.of("choice", "recused", "reason", "Працюю на підрядника.")).assertStatus(200);
        vote(members.getFirst(), id, "for").assertProblem(409, "no-quorum");
        vote(members.get(1), id, "for").assertProblem(409, "no-quorum");
        vote(members.get(3), id, "for").assertProblem(409, "not-present");
        attend(group, meeting, members).assertStatus(200);
        vote(members.getFirst(), id, "for").assertProblem(409, "already-voted");
        members.subList(1, 4).forEach(member -> vote(member, id, "against").assertStatus(200));

        var rejected = group.secretary().post(RECOMMENDATIONS + "/" + id + "/result").assertStatus(200);

        assertThat(rejected.text("/state")).isEqualTo("rejected");
        assertThat(rejected.json().at("/tally/recused").asInt()).isEqualTo(1);
        assertThat(rejected.json().path("clock").isNull()).isTrue();
        assertThat(rejected.text()).doesNotContain("підрядника");
    }

    @Test
    void aLateAnswerIsShownAsLateAndIsInTheOpenData() {
        var group = group(1, 1);
        var member = members(group, 1).getFirst();
        var meeting = open(group, List.of(member));
        var id = member.client().post(MEETINGS + meeting + "/recommendations", Map.of("text", "=HYPERLINK(\"x\")"))
                .assertStatus(201)
                .text("/id");
        vote(member, id, "for").assertStatus(200);
        group.secretary().post(RECOMMENDATIONS + "/" + id + "/result").assertStatus(200);
        var before = clock.instant();
        try {
            clock.advance(Duration.ofDays(20));
            var late = app.anonymous().get(RECOMMENDATIONS + "?overdue=true&group=" + group.id()).assertStatus(200);
            assertThat(late.items()).singleElement()
                    .satisfies(one -> assertThat(one.at("/clock/daysLate").asLong()).isEqualTo(5));
            assertThat(app.anonymous().get(RECOMMENDATIONS + "/export.csv").text()).contains("'=HYPERLINK")
                    .contains(group.district());
        } finally {
            clock.set(before);
        }
    }

    @Test
    void whoIsNotAMemberNeitherProposesNorVotes() {
        var group = group(2, 1);
        var member = members(group, 1).getFirst();
        var meeting = open(group, List.of(member));
        var id = recommendation(member, meeting);

        app.citizen().post(MEETINGS + meeting + "/recommendations", Map.of("text", "Ні.")).assertProblem(403, "not-a-member");
        app.citizen().put(RECOMMENDATIONS + "/" + id + "/vote", Map.of("choice", "for")).assertProblem(403, "not-a-member");
        app.anonymous().put(RECOMMENDATIONS + "/" + id + "/vote", Map.of("choice", "for")).assertProblem(401, "unauthenticated");
        app.anonymous().get(RECOMMENDATIONS + "/" + UUID.randomUUID()).assertProblem(404, "not-found");
    }
}
