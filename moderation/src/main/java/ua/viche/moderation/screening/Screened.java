package ua.viche.moderation.screening;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What was noticed about an item, and what is proposed.
///
/// @param language `uk`, `ru`, `en` or `und`
public record Screened(String language, List<Finding> findings, @Nullable Proposal proposal) {

    public Screened {
        findings = List.copyOf(findings);
    }

    /// The policies that findings speak of.
    public Set<String> policies() {
        return findings.stream().map(Finding::policy).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
