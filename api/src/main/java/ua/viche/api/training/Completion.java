package ua.viche.api.training;

import org.jspecify.annotations.Nullable;

/// How many of a region and rank take and passed a course. Where one could tell who did not, the number is hidden.
///
/// @param enrolled null while fewer than the least
/// @param passed null while so few passed, or so few did not, that it tells of single people
record Completion(String course, String region, String rank, @Nullable Integer enrolled, @Nullable Integer passed) {

    static Completion of(TrainingStore.Figure figure, int least) {
        var enough = figure.enrolled() >= least;
        var clear = enough && isClear(figure.passed(), least) && isClear(figure.enrolled() - figure.passed(), least);
        return new Completion(figure.course(), figure.region(), figure.rank(), enough ? figure.enrolled() : null,
                clear ? figure.passed() : null);
    }

    private static boolean isClear(int count, int least) {
        return count == 0 || count >= least;
    }
}
