package ua.viche.api.consultations;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.identity.Assurance;

/// How contributing ended; only [Registered] changed anything.
sealed interface Contributing {

    record Registered(ContributionView contribution) implements Contributing {}

    record NoSuchConsultation() implements Contributing {}

    /// It takes no contributions.
    ///
    /// @param closedAt when its term was over; null where it was called off
    /// @param serverTime when the server judged that
    record NotOpen(ConsultationState state, @Nullable Instant closedAt, Instant serverTime) implements Contributing {}

    /// The procedure needs to know better who contributes.
    record NeedsAssurance(Assurance needed) implements Contributing {}

    /// The sign-in does not vouch for a name: anonymous contributions are not registered (Resolution 996).
    record Nameless() implements Contributing {}

    record NoSuchSection() implements Contributing {}

    /// The text has a newer edition, without this section.
    record SectionGone(int edition) implements Contributing {}

    /// Longer than the procedure allows.
    record TooLong(String field, int most) implements Contributing {}

    /// More of one person than the procedure allows.
    record TooMany(int most) implements Contributing {}

    /// Files at these places cannot be attached.
    record BadAttachments(List<Integer> places) implements Contributing {}
}
