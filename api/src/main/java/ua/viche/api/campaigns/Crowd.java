package ua.viche.api.campaigns;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// A number of people that gives nobody away: whole tens, rounded down; of fewer than ten only that. So neither a small place nor the
/// difference between two audiences tells of single people.
///
/// @param about null where there are fewer than `fewerThan`, but somebody
@JsonInclude(JsonInclude.Include.NON_NULL)
record Crowd(@Nullable Integer about, @Nullable Integer fewerThan) {

    private static final int SMALL = 10;

    static Crowd of(int people) {
        return people == 0 || people >= SMALL ? new Crowd(people - people % SMALL, null) : new Crowd(null, SMALL);
    }
}
