package ua.viche.moderation.console.appeals;

import java.util.List;
import java.util.Map;
import ua.viche.moderation.console.pages.View;

/// An appeal, what it is about, and the form for the verdict.
///
/// @param holder `mine`, `other` or `nobody`
/// @param outcome in words; empty as long as it waits
/// @param findings whether everything is as it must be after the verdict
public record AppealView(String id, String kind, String filed, String text, String holder, String heldUntil, String outcome,
        String explanation, Against against, Writing writing, List<Finding> findings, long version) implements View {

    /// The decision that is appealed against.
    ///
    /// @param item where its item can be seen
    public record Against(String item, String title, String submission, String language, String action, String policy,
            String explanation, String at) {}

    /// What was written so far, and what is wrong with it.
    public record Writing(String outcome, String explanation, Map<String, String> mistakes) {}

    /// One effect, as it is and whether it is right.
    public record Finding(String effect, String found, boolean right) {}

    /// Longest explanation, in characters.
    public int limit() {
        return 2_000;
    }

    public boolean decidable() {
        return outcome.isEmpty() && !holder.equals("other");
    }

    public String path() {
        return "/console/appeals/" + id;
    }

    @Override
    public String template() {
        return "appeal.jte";
    }
}
