package ua.viche.api.signing;

import java.time.Duration;
import ua.viche.platform.config.Settings;

/// How signatures are gathered.
///
/// @param batch the most acts in one commit
/// @param linger how long a batch waits for more while another one is written
/// @param writers batches in flight at once
/// @param queue acts that may wait; past it phones are told to come back
/// @param deadline how long an act may wait for its batch
record SigningConfig(int batch, Duration linger, int writers, int queue, Duration deadline) {

    static SigningConfig of(Settings settings) {
        return new SigningConfig(settings.number("batch", 500, 1, 5_000), settings.duration("linger", Duration.ofMillis(2)),
                settings.number("writers", 3, 1, 64), settings.number("queue", 20_000, 1, 1_000_000),
                settings.duration("deadline", Duration.ofSeconds(15)));
    }
}
