package ua.viche.api.priorities;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/// What a choice came to: options by their votes, most first. Anybody can work it out from the ballots.
final class Ranking {

    /// What became of an option.
    ///
    /// - `CHOSEN`: fewer than so many options are ahead of it or level with it.
    /// - `TIED`: it is level with others, and there is not room for all of them; the body has to decide.
    /// - `LEFT`: enough options are ahead of it, or nobody chose it.
    enum Standing {
        CHOSEN, TIED, LEFT;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param rank from 1; options with the same votes share it
    record Place(int position, int votes, int rank, Standing standing) {}

    /// @param votes of each option, by position from 1 on
    static List<Place> of(List<Integer> votes, int choose) {
        return java.util.stream.IntStream.range(0, votes.size()).mapToObj(at -> place(votes, at, choose))
                .sorted(java.util.Comparator.comparingInt(Place::rank).thenComparingInt(Place::position)).toList();
    }

    private static Place place(List<Integer> votes, int at, int choose) {
        int own = votes.get(at);
        var ahead = (int) votes.stream().filter(other -> other > own).count();
        var level = (int) votes.stream().filter(other -> other == own).count();
        Standing standing;
        if (own == 0 || ahead >= choose) {
            standing = Standing.LEFT;
        } else {
            standing = ahead + level <= choose ? Standing.CHOSEN : Standing.TIED;
        }
        return new Place(at + 1, own, ahead + 1, standing);
    }

    private Ranking() {}
}
