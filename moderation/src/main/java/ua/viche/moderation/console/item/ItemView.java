package ua.viche.moderation.console.item;

import java.util.Collection;
import java.util.List;
import ua.viche.moderation.console.pages.View;

/// The page of an item.
///
/// @param photo where the photo stands that is judged; empty where a text is
/// @param whole the text as a field from which passages are chosen; empty where it is too long for that
/// @param choices what can be done, and what with
public record ItemView(ItemFacts facts, String title, String photo, TextPart text, String whole, Choices choices,
        Background background,
        DecisionForm form) implements View {

    /// What the form offers.
    ///
    /// @param queues to which the item can be passed on
    public record Choices(List<String> actions, List<Ground> grounds, List<Target> queues) {}

    /// A queue to pass an item on to.
    public record Target(String code, String name) {}

    /// What was said and done about the item before.
    public record Background(List<Notice> findings, List<Voice> complaints, List<Judgement> decisions, List<Event> history) {}

    /// For how long the item can be put off.
    public Collection<String> delays() {
        return DecisionForm.DELAYS.keySet();
    }

    /// Longest explanation of any action, in characters.
    public int limit() {
        return 2_000;
    }

    /// Longest explanation of a rejection, in characters.
    public int rejectionLimit() {
        return 500;
    }

    /// The limit that a mistake speaks of.
    public int limitFor(String field) {
        return field.equals("reason") || form.action().equals("reject") ? rejectionLimit() : limit();
    }

    @Override
    public String template() {
        return "item.jte";
    }
}
