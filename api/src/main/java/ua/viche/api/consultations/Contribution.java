package ua.viche.api.consultations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody proposes or objects to in a consultation.
///
/// @param section which it is about; null where it is about the whole
/// @param wording how the section should read; null without one
/// @param organisation in whose name; null for a person's own
/// @param submission under which moderation decides on it
/// @param moderation what it decided
/// @param verdict of the body; null as long as it is owed
record Contribution(UUID id, UUID consultation, @Nullable Section section, UUID author, String language, String text,
        @Nullable String wording, List<UUID> attachments, @Nullable Organisation organisation, UUID submission,
        Moderation moderation, Instant submittedAt, @Nullable Verdict verdict) {

    /// @param policy code of the policy by which it is hidden; null where none was named
    record Moderation(ContributionState state, @Nullable String policy) {

        static final Moderation PENDING = new Moderation(ContributionState.PENDING, null);
    }

    boolean isBy(@Nullable UUID person) {
        return author.equals(person);
    }

    boolean isPublished() {
        return moderation.state() == ContributionState.PUBLISHED;
    }
}
