package ua.viche.api.reports;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.api.reports.categories.Kind;

/// A report as it stands, without what was written (see [Content]).
///
/// @param version grows with each change
public record Report(UUID id, long version, About about, By by, Place place, Handling handling, Publicity publicity,
        Times times) {

    /// @param categoryVersion with which it was handed in
    /// @param severity 1 to 3, 3 is worst
    /// @param language of the text, `uk` or `en`
    public record About(String category, int categoryVersion, Kind kind, int severity, String language) {}

    /// @param author person key; null for anonymous reports and partners' systems
    /// @param concerns person key of the officer whom it is about; null for none
    public record By(Origin origin, @Nullable UUID author, boolean showName, @Nullable UUID concerns) {}

    /// @param district null outside of all
    /// @param cell the finest one; null without a point
    /// @param shownCell what everybody may know; null where that is no more than the district
    public record Place(@Nullable String district, @Nullable String cell, @Nullable String shownCell) {}

    /// @param step of the category's chain that is responsible; -1 where that was chosen otherwise
    /// @param hop how often it was handed over
    /// @param answerDueAt until when a question is to be answered; null where there is no such duty
    /// @param answeredAt when a person first said something that matters
    /// @param registerNumber under which the duty unit has it
    /// @param unforwardedReason why it does not
    public record Handling(ReportState state, Responsible responsible, int step, int hop, Instant dueAt,
            @Nullable Instant answerDueAt, @Nullable Instant answeredAt, UUID alert, @Nullable String registerNumber,
            @Nullable String unforwardedReason, @Nullable UUID duplicateOf, int reopened) {}

    /// @param confidential never public, whatever anybody decides
    /// @param text what everybody may read once it is public
    /// @param from when the author's time for second thoughts is over
    /// @param submission what moderation has before it
    public record Publicity(boolean confidential, Publication publication, @Nullable String text, @Nullable Instant from,
            @Nullable UUID submission, int supporters) {}

    /// @param deviceAt when it was written, as the phone says
    public record Times(Instant submittedAt, @Nullable Instant deviceAt, @Nullable Instant endedAt) {}

    public boolean isPublic() {
        return publicity.publication() == Publication.PUBLIC;
    }

    public boolean isBy(@Nullable UUID person) {
        return person != null && person.equals(by.author());
    }

    public ReportState state() {
        return handling.state();
    }
}
