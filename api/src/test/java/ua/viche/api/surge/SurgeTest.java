package ua.viche.api.surge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import ua.viche.api.ApiService;
import ua.viche.api.ApiTest;
import ua.viche.local.harness.Answer;
import ua.viche.local.harness.Stack;

/// Trending, statistics, search and lists are shed, in this order; signing and counting never are.
class SurgeTest extends ApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @AfterEach
    void calm() {
        order(0).assertStatus(200);
    }

    @Test
    void eachLevelShedsOneThingMore() {
        for (var level = 0; level <= 4; level++) {
            assertThat(order(level).assertStatus(200).json().path("sheds")).hasSize(level);
        }

        var status = app.anonymous().get("/v1/status").assertStatus(200);

        assertThat(status.json().path("level").asInt()).isEqualTo(4);
        assertThat(status.text("/reason")).isEqualTo("staff");
        assertThat(status.json().path("sheds").toString())
                .isEqualTo("[\"trending\",\"statistics\",\"search\",\"lists\"]");
        assertThat(app.anonymous().get("/metrics").text()).containsPattern("viche_surge_level\\{[^}]*} 4");
    }

    @Test
    void signingAndCountingGoOnAtTheHighestLevel() {
        var id = open();
        order(4).assertStatus(200);

        sign(id, app.citizen()).assertStatus(201);

        awaitCount(id, 6);
        assertThat(app.anonymous().get("/v1/petitions/" + id).assertStatus(200).json().at("/count/count").asInt()).isEqualTo(6);
    }

    @Test
    void whatIsShedIsAnsweredAsItWasBeforeAndSaysHowOldThatIs() {
        var reads = List.of("/v1/petitions/trending", "/v1/petitions/" + open() + "/statistics", "/v1/petitions?q=Хрещатик",
                "/v1/petitions?limit=7");
        var before = reads.stream().map(read -> app.anonymous().get(read).assertStatus(200).text()).toList();
        order(4).assertStatus(200);
        open();

        var after = reads.stream().map(read -> app.anonymous().get(read).assertStatus(200)).toList();
        assertThat(after).extracting(Answer::text).isEqualTo(before);
        for (var answer : after) {
            assertThat(Integer.parseInt(answer.header("Age"))).isNotNegative();
            assertThat(answer.header("Cache-Control")).startsWith("public, max-age=3");
        }
    }

    @Test
    void whatWasNeverAnsweredIsToldToComeBack() {
        order(3).assertStatus(200);

        var answer = app.anonymous().get("/v1/petitions?q=Маріуполь").assertProblem(503, "unavailable");

        assertThat(answer.header("Retry-After")).isEqualTo("30");
        app.anonymous().get("/v1/petitions?limit=9").assertStatus(200);
        app.citizen().get("/v1/petitions?mine=true").assertStatus(200);
    }

    @Test
    void otherReplicasHearOfAnOrderWithinSeconds() {
        try (var one = Stack.shared().app(List.of(new ApiService()), clock);
                var other = Stack.shared().replica(one, List.of(new ApiService()), clock)) {
            one.staff("admin").put("/v1/status/surge", Map.of("level", 2)).assertStatus(200);

            await().atMost(PATIENCE).until(() -> other.anonymous().get("/v1/status").json().path("level").asInt() == 2);
        }
    }

    @Test
    void anOrderEndsByItselfAndItsBannerWithIt() {
        app.staff("admin").put("/v1/status/surge", Map.of("level", 3, "until", clock.instant().plusSeconds(600).toString(),
                "banner", Map.of("uk", "Підписуйте спокійно", "en", "Sign calmly"))).assertStatus(200);
        assertThat(app.anonymous().header("Accept-Language", "en").get("/v1/status").text("/banner")).isEqualTo("Sign calmly");
        assertThat(app.anonymous().get("/v1/status").text("/banner")).isEqualTo("Підписуйте спокійно");

        clock.advance(Duration.ofMinutes(11));

        assertThat(app.anonymous().get("/v1/status").json().path("level").asInt()).isZero();
        assertThat(app.anonymous().get("/v1/status").json().has("banner")).isFalse();
    }

    @Test
    void onlyAdministratorsOrderAndOnlyLevelsThatThereAre() {
        app.anonymous().put("/v1/status/surge", Map.of("level", 1)).assertProblem(401, "unauthenticated");
        app.citizen().put("/v1/status/surge", Map.of("level", 1)).assertProblem(403, "forbidden");
        app.staff("moderator").put("/v1/status/surge", Map.of("level", 1)).assertProblem(403, "forbidden");
        assertThat(order(5).assertProblem(422, "invalid").text("/errors/0/pointer")).isEqualTo("/level");
        assertThat(app.staff("admin").put("/v1/status/surge", Map.of("level", 1, "banner", Map.of("uk", "Лише одна")))
                .assertProblem(422, "invalid").text("/errors/0/pointer")).isEqualTo("/banner/en");
    }

    @Test
    void underPressureTheLevelRisesByItselfAndFallsWhenItIsOver() {
        app.staff("admin").put("/v1/status/surge", Map.of()).assertStatus(200);
        app.anonymous().get("/v1/petitions?limit=11").assertStatus(200);
        var postgres = Stack.shared().postgres();
        postgres.stop();
        try {
            await().atMost(PATIENCE).until(() -> {
                app.anonymous().get("/health/ready");
                return app.anonymous().get("/v1/status").json().path("level").asInt() == 4;
            });
            assertThat(app.anonymous().get("/v1/status").text("/reason")).isEqualTo("pressure");
            app.anonymous().get("/v1/petitions?limit=11").assertStatus(200);
        } finally {
            postgres.start();
        }
        await().atMost(PATIENCE).until(() -> {
            clock.advance(Duration.ofSeconds(31));
            return app.anonymous().get("/v1/status").json().path("level").asInt() == 0;
        });
    }

    private Answer order(int level) {
        return app.staff("admin").put("/v1/status/surge", Map.of("level", level));
    }
}
