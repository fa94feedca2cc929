package ua.viche.api.consultations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A contribution as it is shown. Of one that the reader may not see only that it is there, and its verdict.
///
/// @param author left out where an organisation speaks
/// @param policy by which it is hidden
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContributionView(UUID id, UUID consultation, @Nullable SectionRef section, ContributionState state, boolean mine,
        @Nullable String text, @Nullable String wording, @Nullable String language, @Nullable List<UUID> attachments,
        @Nullable Author author, @Nullable Organisation organisation, Instant submittedAt, @Nullable String policy,
        @Nullable Verdict verdict) {

    /// @param retired the edition of the text that has it no longer
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SectionRef(UUID id, String number, String heading, @Nullable Integer retired) {}

    record Author(String name) {}

    /// Who reads.
    ///
    /// @param person key; null for anybody
    /// @param staff whether it is an editor of the body, who sees what is hidden, too
    record Reader(@Nullable UUID person, boolean staff) {

        boolean sees(Contribution one) {
            return staff || one.isPublished() || one.isBy(person);
        }

        List<UUID> attachments(Contribution one, Set<UUID> shown) {
            return staff || one.isBy(person) ? one.attachments() : one.attachments().stream().filter(shown::contains).toList();
        }
    }

    /// @param shown attachments that everybody may see
    static ContributionView of(Contribution one, Reader reader, @Nullable String name, Set<UUID> shown) {
        var section = one.section();
        var seen = reader.sees(one);
        var named = seen && (one.organisation() == null || reader.staff() || one.isBy(reader.person()));
        return new ContributionView(one.id(), one.consultation(),
                section == null
                        ? null
                        : new SectionRef(section.id(), section.number(), section.heading(), section.retired()),
                one.moderation().state(), one.isBy(reader.person()), seen ? one.text() : null, seen ? one.wording() : null,
                seen ? one.language() : null, seen ? reader.attachments(one, shown) : null,
                named && name != null ? new Author(name) : null,
                seen ? one.organisation() : null, one.submittedAt(), one.moderation().policy(), one.verdict());
    }
}
