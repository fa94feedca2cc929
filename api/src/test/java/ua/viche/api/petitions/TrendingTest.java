package ua.viche.api.petitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import ua.viche.api.ApiTest;

/// What grows now comes before what grew long ago, however large that is.
class TrendingTest extends ApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void signaturesWeighHalfAsMuchEveryThreeHours() {
        var old = open();
        together(30, () -> sign(old, app.citizen()));
        awaitCount(old, 35);
        awaitJob("trending");
        await().atMost(PATIENCE).until(() -> trending().equals(List.of(old)));
        clock.advance(Duration.ofHours(12));
        var young = open();
        together(10, () -> sign(young, app.citizen()));

        await().atMost(PATIENCE).until(() -> trending().equals(List.of(young, old)));
        clock.advance(Duration.ofDays(3));
        await().atMost(PATIENCE).until(() -> trending().isEmpty());
    }

    private List<String> trending() {
        var answer = app.anonymous().get("/v1/petitions/trending").assertStatus(200);
        assertThat(answer.text("/asOf")).isNotBlank();
        return answer.items().stream().map(item -> item.path("id").asText()).toList();
    }
}
