package ua.viche.api.corrections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.Test;
import ua.viche.api.ApiService;
import ua.viche.local.harness.Stack;

/// A correction whose process ends in the middle.
class RestartTest extends HinderedTest {

    @Test
    void whatAProcessLeftHalfDoneIsFinishedByTheNextEachSignatureOnce() throws Exception {
        var id = open();
        var correction = proposed(id);
        try (var signer = holding(app, correction)) {
            scrutineer().post("/v1/corrections/" + correction + "/confirmation").assertStatus(202);
            awaitReached(app, correction);
            app.stop();
            signer.rollback();
        }

        app = Stack.shared().replica(app, List.of(new ApiService()), clock);

        var done = awaitCorrection(correction, "done");
        assertThat(done.path("corrected").asInt()).isEqualTo(SIGNATURES);
        assertThat(done.path("skipped").asInt()).isZero();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(count(id)).isEqualTo(5));
    }
}
