package ua.viche.api.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import ua.viche.contracts.events.DecisionMade.Action;
import ua.viche.contracts.events.DecisionMade.Part;
import ua.viche.contracts.events.DecisionMade.Span;

/// Words of public reports that moderation struck out.
class StruckReportsTest extends ReportsTesting {

    @Test
    void struckWordsAreGoneForThePublicAndComeBackWhenTheDecisionIsOverturned() {
        var id = published(app.citizen(), noise());
        var whole = text(id);

        var redaction = decide("report", id, Action.REDACT, List.of(new Span(Part.TEXT, 0, 4)), null);

        assertThat(applied(id, redaction)).satisfies(told -> {
            assertThat(told.visible()).isTrue();
            assertThat(told.changed()).isTrue();
        });
        assertThat(text(id)).isEqualTo("[вилучено]" + whole.substring(4));
        assertThat(sql("select original::text as original from redaction").toString()).doesNotContain(whole.substring(0, 4));

        var restoration = decide("report", id, Action.RESTORE, null, redaction);

        assertThat(applied(id, restoration).changed()).isTrue();
        assertThat(text(id)).isEqualTo(whole);
        assertThat(sql("select 1 from redaction")).isEmpty();
    }

    @Test
    void moderationHearsThatAHiddenReportIsGoneAndThatItIsBack() {
        var id = published(app.citizen(), noise());

        var hiding = decide("report", id, Action.HIDE, null, null);
        assertThat(applied(id, hiding).visible()).isFalse();
        app.anonymous().get("/v1/reports/" + id).assertProblem(404, "not-found");

        var restoration = decide("report", id, Action.RESTORE, null, hiding);
        assertThat(applied(id, restoration).visible()).isTrue();
        app.anonymous().get("/v1/reports/" + id).assertStatus(200);
    }

    private String text(String id) {
        return app.anonymous().get("/v1/reports/" + id).assertStatus(200).text("/text");
    }
}
