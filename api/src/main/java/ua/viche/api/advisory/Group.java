package ua.viche.api.advisory;

import java.util.UUID;
import ua.viche.platform.http.Check;
import ua.viche.platform.texts.Translated;

/// An advisory group of a district.
record Group(UUID id, String district, Translated name, Charter charter) {

    /// By which the group works.
    ///
    /// @param quorum how many members must take part in a vote
    /// @param answerWorkingDays within which the police must answer a recommendation
    record Charter(int seats, int termMonths, int quorum, int answerWorkingDays) {

        static final int MOST_SEATS = 50;
        static final int LONGEST_TERM = 60;
        static final int LONGEST_ANSWER = 60;

        Charter {
            Check.that().rule(seats >= 1 && seats <= MOST_SEATS, "seats", "between", 1, MOST_SEATS)
                    .rule(termMonths >= 1 && termMonths <= LONGEST_TERM, "termMonths", "between", 1, LONGEST_TERM)
                    .rule(quorum >= 1 && quorum <= Math.clamp(seats, 1, MOST_SEATS), "quorum", "between", 1,
                            Math.clamp(seats, 1, MOST_SEATS))
                    .rule(answerWorkingDays >= 1 && answerWorkingDays <= LONGEST_ANSWER, "answerWorkingDays", "between", 1,
                            LONGEST_ANSWER)
                    .done();
        }
    }
}
