package ua.viche.api.consultations;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ua.viche.api.moderated.Handed;

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

    /// The words of its author, as moderation reads them.
    Handed handed() {
        return new Handed(null,
                Stream.of(text, wording, organisation == null ? null : organisation.name()).filter(Objects::nonNull).toList());
    }

    /// The same with its author's words as they are to be shown.
    ///
    /// @param handed as many texts as [#handed] gives
    Contribution saying(Handed handed) {
        var texts = handed.texts().iterator();
        var newText = texts.next();
        var newWording = wording == null ? null : texts.next();
        var newOrganisation = organisation == null
                ? null
                : new Organisation(texts.next(), organisation.code(), organisation.seat());
        return new Contribution(id, consultation, section, author, language, newText, newWording, attachments, newOrganisation,
                submission, moderation, submittedAt, verdict);
    }

    Contribution moderated(Moderation decided) {
        return new Contribution(id, consultation, section, author, language, text, wording, attachments, organisation, submission,
                decided, submittedAt, verdict);
    }

    boolean isBy(@Nullable UUID person) {
        return author.equals(person);
    }

    boolean isPublished() {
        return moderation.state() == ContributionState.PUBLISHED;
    }
}
