package ua.viche.moderation.console.petitions;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.moderation.console.desk.Term;

/// A petition as the service that owns it shows it: what this page needs of it.
@JsonIgnoreProperties(ignoreUnknown = true)
public record Petition(UUID id, String procedure, String state, String title, String text, String language,
        @Nullable Author author, Count count, int threshold, @Nullable Instant openedAt, @Nullable Answer answer,
        List<Term> clocks) {

    /// The state in which an answer is owed.
    public static final String AWAITING = "awaiting_answer";

    /// The law wants the author named.
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Author(String name) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Count(long count) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Answer(String text, Instant answeredAt) {}

    /// A page of a list.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Listed(List<Petition> items, @Nullable String next) {}

    /// The duty that has to be done next.
    public Optional<Term> next() {
        return Term.next(clocks);
    }

    /// Whether it can be answered: it must be, or it may although its time ran out.
    public boolean answerable() {
        return state.equals(AWAITING) || state.equals("closed");
    }
}
