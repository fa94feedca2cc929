package ua.viche.moderation.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.viche.moderation.Moderation.path;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import ua.viche.moderation.Moderation;

/// What waits, what was done, and how long it took.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresTest {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    private Moderation given;
    private String kind;
    private Instant start;

    @BeforeAll
    void start() {
        given = new Moderation(Map.of("moderation.undo", "0s"));
        var next = YearMonth.from(given.clock().instant().atZone(KYIV)).plusMonths(1);
        given.clock().set(next.atDay(10).atStartOfDay(KYIV).toInstant());
        kind = given.newKind();
        start = given.clock().instant();
        for (var i = 0; i < 8; i++) {
            var item = given.item(kind);
            if (i < 7) {
                given.clock().advance(Duration.ofHours(1));
                given.moderator().post(path(item) + "/decisions", i < 6
                        ? "{\"action\":\"approve\"}"
                        : Map.of("action", "reject", "policy", "advert", "explanation", "Реклама.")).assertStatus(201);
            }
        }
        given.clock().advance(Duration.ofDays(1));
    }

    @AfterAll
    void stop() {
        given.close();
    }

    @Test
    void theStaffSeeWhatWaitsWhatCameAndWhatWasDone() {
        var figures = given.moderator().get("/moderation/v1/figures?from=" + start + "&until=" + given.clock().instant())
                .assertStatus(200).json();

        assertThat(figures.at("/waiting/pending").asInt()).isEqualTo(1);
        assertThat(figures.at("/waiting/ages/underTwoDays").asInt()).isEqualTo(1);
        assertThat(figures.at("/total/inbound").asInt()).isEqualTo(8);
        assertThat(figures.at("/total/decided").asInt()).isEqualTo(7);
        assertThat(figures.at("/total/actioned").asInt()).isEqualTo(1);
        assertThat(figures.at("/total/actionRate").asDouble()).isEqualTo(1 / 7.0);
        assertThat(figures.at("/total/handling/median").asInt()).isEqualTo(3600);
        assertThat(figures.at("/rows")).hasSize(1);
        assertThat(figures.at("/rows/0/ages/underTwoDays").asInt()).isEqualTo(1);
    }

    @Test
    void byPolicyAndForAdministratorsByReviewer() {
        var period = "&from=" + start + "&until=" + given.clock().instant();
        var policies = given.moderator().get("/moderation/v1/figures?by=policy" + period).assertStatus(200).json().at("/rows");

        assertThat(policies).singleElement().extracting(row -> row.path("key").asText()).isEqualTo("advert");
        given.moderator().get("/moderation/v1/figures?by=reviewer" + period).assertProblem(403, "forbidden");
        assertThat(given.app().staff("admin").get("/moderation/v1/figures?by=reviewer" + period).assertStatus(200).json()
                .at("/rows"))
                .hasSize(7);
        given.app().citizen().get("/moderation/v1/figures").assertProblem(403, "forbidden");
        given.moderator().get("/moderation/v1/figures?by=author").assertProblem(400, "malformed");
        given.moderator().get("/moderation/v1/figures?from=yesterday").assertProblem(400, "malformed");
    }

    @Test
    void everybodySeesWholeMonthsWithoutSmallNumbers() {
        var month = YearMonth.from(start.atZone(KYIV));
        var anybody = given.app().anonymous();
        anybody.get("/moderation/v1/transparency?month=" + month).assertProblem(400, "malformed");
        anybody.get("/moderation/v1/transparency?month=soon").assertProblem(400, "malformed");
        var before = given.clock().instant();
        given.clock().set(month.plusMonths(1).atDay(2).atStartOfDay(KYIV).toInstant());

        var figures = anybody.get("/moderation/v1/transparency").assertStatus(200);

        assertThat(figures.text("/month")).isEqualTo(month.toString());
        assertThat(figures.json().at("/received/parts/" + kind).asInt()).isEqualTo(8);
        assertThat(figures.json().at("/decisions/parts/reject").isNull()).isTrue();
        assertThat(figures.json().at("/decisions/parts/approve").isNull()).isTrue();
        assertThat(figures.json().at("/decisions/total").asInt()).isEqualTo(7);
        assertThat(figures.json().at("/grounds/total").isNull()).isTrue();
        assertThat(figures.json().at("/medianHours").isNull()).isTrue();
        assertThat(figures.header("Cache-Control")).startsWith("public");
        given.clock().set(before);
    }
}
