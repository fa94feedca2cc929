package ua.viche.api.anomalies;

import java.time.Duration;
import ua.viche.platform.config.Settings;

/// From how many signatures an hour, network and petition somebody is alarmed.
///
/// @param alarm told in the log and the metrics
/// @param tell told to staff
/// @param every how often signatures are counted
record AnomalyConfig(int alarm, int tell, Duration every) {

    static AnomalyConfig of(Settings settings) {
        return new AnomalyConfig(settings.number("alarm", 100, 2, 1_000_000), settings.number("tell", 200, 2, 1_000_000),
                settings.duration("every", Duration.ofSeconds(5)));
    }
}
