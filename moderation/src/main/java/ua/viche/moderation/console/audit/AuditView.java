package ua.viche.moderation.console.audit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ua.viche.moderation.console.pages.View;

/// What was found.
///
/// @param asked the fields of the form as they were filled in
/// @param mistakes message keys by field
/// @param verdict about the chain; empty unless it was asked for
public record AuditView(Map<String, String> asked, Map<String, String> mistakes, List<Row> rows, @Nullable String next,
        Verdict verdict) implements View {

    /// An entry.
    ///
    /// @param item where its target can be seen; empty where it cannot
    public record Row(String seq, String at, String act, String actor, String target, String item, String details, String hash) {}

    /// Whether the chain is whole, in words; empty words where nobody asked.
    public record Verdict(String text, boolean good) {}

    /// A field as it was filled in.
    public String field(String name) {
        return asked.getOrDefault(name, "");
    }

    @Override
    public String template() {
        return "audit.jte";
    }
}
