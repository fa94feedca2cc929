package ua.viche.moderation.console.desk;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A legal clock as the service that owns it shows it: what these rooms need of it.
///
/// @param metAt null as long as the duty is owed
@JsonIgnoreProperties(ignoreUnknown = true)
public record Term(String duty, Instant dueAt, @Nullable Instant metAt) {

    /// The one that has to be met next.
    public static Optional<Term> next(Collection<Term> terms) {
        return terms.stream().filter(Term::isOwed).min(Comparator.comparing(Term::dueAt));
    }

    public boolean isOwed() {
        return metAt == null;
    }
}
