package ua.viche.moderation.figures;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What everybody may know of a month of moderation. A number below five, and what would give it away, is null.
///
/// @param month `2026-11`
/// @param received what came in, by its kind
/// @param decisions what was done, by action
/// @param grounds of what was more than letting pass, by policy
/// @param appeals decided ones, by outcome
/// @param medianHours from arrival to decision; null where too few were decided
/// @param inTime share of the decisions that the law's clock ran for; null where those were too few
public record Transparency(String month, SmallNumbers received, SmallNumbers decisions, SmallNumbers grounds,
        SmallNumbers appeals,
        @Nullable Long medianHours, @Nullable Double inTime) {

    /// Below so many a share would tell of single cases.
    private static final long FEW = 20;

    /// @param pace decisions with a clock, those in time, median of all in hours
    static Transparency of(String month, Map<String, Map<String, Long>> counts, Pace pace) {
        var decisions = counts.getOrDefault("action", Map.of());
        var decided = decisions.values().stream().mapToLong(Long::longValue).sum();
        return new Transparency(month, SmallNumbers.of(counts.getOrDefault("kind", Map.of())), SmallNumbers.of(decisions),
                SmallNumbers.of(counts.getOrDefault("policy", Map.of())),
                SmallNumbers.of(counts.getOrDefault("appeal", Map.of())),
                decided < FEW ? null : Long.valueOf(pace.medianHours()),
                pace.clocked() < FEW ? null : Double.valueOf(Math.round(100.0 * pace.inTime() / pace.clocked()) / 100.0));
    }

    public record Pace(long clocked, long inTime, long medianHours) {}
}
