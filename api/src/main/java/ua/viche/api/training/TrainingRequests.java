package ua.viche.api.training;

import java.util.List;
import java.util.Objects;
import ua.viche.platform.http.Check;

/// What learners send.
final class TrainingRequests {

    private static final int NAME_LIMIT = 120;
    private static final int MOST_ANSWERS = 100;

    /// @param name as it is to stand on the certificate
    record Enrol(String rank, String region, String name) {
        Enrol {
            Check.that().oneOf("rank", rank, Rank.CODES).oneOf("region", region, Regions.CODES).line("name", name, NAME_LIMIT)
                    .done();
        }
    }

    /// @param answers the place of the chosen option for each question, from 0
    record Attempt(List<Integer> answers) {
        Attempt {
            Check.that().required("answers", answers)
                    .rule(answers == null || answers.size() <= MOST_ANSWERS, "answers", "too-many",
                            MOST_ANSWERS)
                    .rule(answers == null || answers.stream().allMatch(Objects::nonNull), "answers", "required").done();
        }
    }

    private TrainingRequests() {}
}
