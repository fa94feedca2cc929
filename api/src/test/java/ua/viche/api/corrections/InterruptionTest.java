package ua.viche.api.corrections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import ua.viche.api.ApiService;
import ua.viche.local.harness.Stack;

/// Corrections that staff stop in the middle, and that several replicas would carry out.
class InterruptionTest extends HinderedTest {

    @Test
    void whatIsCancelledWhileItRunsStopsAndWhatWasDoneStays() throws Exception {
        var id = open();
        var correction = proposed(id);
        try (var signer = holding(app, correction)) {
            scrutineer().post("/v1/corrections/" + correction + "/confirmation").assertStatus(202);
            awaitReached(app, correction);
            var cancelling = CompletableFuture.supplyAsync(() -> scrutineer().delete("/v1/corrections/" + correction));
            await().atMost(PATIENCE).until(() -> waiting(signer) > 1);
            signer.rollback();
            assertThat(cancelling.get().assertStatus(200).text("/state")).isEqualTo("cancelled");
        }

        var done = correction(correction);
        var corrected = done.path("corrected").asInt();
        assertThat(corrected).isBetween(BLOCKED, SIGNATURES - 1);
        assertThat(done.path("waiting").asInt()).isEqualTo(SIGNATURES - corrected);
        awaitCount(id, 5 + SIGNATURES - corrected);
        var told = app.anonymous().get("/v1/corrections/public?petition=" + id).assertStatus(200).items();
        assertThat(told).singleElement()
                .satisfies(item -> assertThat(item.path("signatures").asInt()).isEqualTo(corrected));
    }

    @Test
    void twoReplicasCorrectEachSignatureOnce() {
        var id = open();
        var replica = Stack.shared().replica(app, List.of(new ApiService()), clock);
        try {
            var done = carriedOut(proposal(id));

            assertThat(done.path("corrected").asInt()).isEqualTo(SIGNATURES);
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(count(id)).isEqualTo(5));
        } finally {
            replica.stop();
        }
    }
}
