package ua.viche.moderation.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What waits, what was done, and how long it took.
///
/// @param by `queue`, `policy` or `reviewer`
/// @param rows one for each queue, policy or reviewer (a person key)
public record Figures(Instant from, Instant until, String by, Waiting waiting, Row total, List<Row> rows) {

    /// What decisions are counted by.
    public enum By {
        NOTHING, QUEUE, POLICY, REVIEWER
    }

    /// What waits at this moment, whenever it came.
    ///
    /// @param escalated of those
    public record Waiting(long pending, long escalated, long overdue, Ages ages) {}

    /// How many wait how long.
    public record Ages(long underFourHours, long underOneDay, long underTwoDays, long underWeek, long longer) {}

    /// What happened in the time asked for. What is not said of policies and reviewers is left out there.
    ///
    /// @param inbound items that came in
    /// @param decided decisions that were not taken back in time
    /// @param actioned those of them that did not just let pass
    /// @param actionRate their share; null without decisions
    /// @param overturned those that an appeal undid
    /// @param ages of what waits
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Row(String key, @Nullable Long pending, @Nullable Long inbound, @Nullable Long escalated, long decided,
            long actioned,
            @Nullable Double actionRate, long overturned, @Nullable Handling handling, @Nullable Ages ages) {}

    /// From arrival to decision, in seconds.
    public record Handling(long median, long ninetieth) {}
}
