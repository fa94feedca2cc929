package ua.viche.moderation.console.advisory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An advisory group as the service that owns it shows it, in the reader's language.
record Group(UUID id, String district, String name, Charter charter, List<Member> members, int vacant, @Nullable Call call) {

    /// A group in a list.
    record Listing(UUID id, String district, String name, Charter charter) {}

    /// By which it works.
    record Charter(int seats, int termMonths, int quorum, int answerWorkingDays) {}

    record Member(UUID id, String name, Instant since, Instant termEndsAt) {}

    /// An open call for members.
    record Call(UUID id, String text, int seats, Instant closesAt) {}

    /// Somebody wants a seat.
    record Application(UUID id, String name, String motivation, String state, Instant at) {

        boolean isOpen() {
            return state.equals("submitted");
        }
    }
}
