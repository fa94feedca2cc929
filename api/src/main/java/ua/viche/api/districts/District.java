package ua.viche.api.districts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A police district as everybody sees it.
///
/// @param promisedWorkingDays within which questions are answered
/// @param measured how fast they were answered; null before the first answer
@JsonInclude(JsonInclude.Include.NON_NULL)
public record District(String code, String name, Profile profile, int promisedWorkingDays, @Nullable Measured measured) {

    /// The answers of the last ninety days.
    ///
    /// @param medianHours from the question to the first answer of a person
    /// @param keptShare of the answers that came within the promise, 0 to 1
    public record Measured(double medianHours, double keptShare, int answers, Instant measuredAt) {}

    static District of(String code, String name, Profile profile, @Nullable Measured measured) {
        return new District(code, name, profile, profile.promise(), measured);
    }
}
