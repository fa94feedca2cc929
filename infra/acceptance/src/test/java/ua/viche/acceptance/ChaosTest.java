package ua.viche.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.viche.chaos.Moment;
import ua.viche.chaos.SigningStory;
import ua.viche.local.folder.FreePort;
import ua.viche.local.process.JavaOptions;

/// One round of `./infra/viche chaos signing` for each moment.
class ChaosTest {

    private static final long SEED = 20_161_125;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    @Test
    void aKillInTheMiddleOfACommitOfSequencingAndOfCheckpointingLosesNothing() throws Exception {
        try (var story = new SigningStory(data, FreePort.any(), JavaOptions.forAShortLife(), SEED, System.out)) {
            for (var moment : Moment.values()) {
                story.round(moment, "once");
            }

            assertThat(story.findings()).isEmpty();
        }
    }
}
