package ua.viche.moderation.console.desk;

import java.util.ArrayList;
import java.util.List;
import ua.viche.moderation.console.pages.View;

/// An item, its clocks, and what can be done with it.
///
/// @param crumbs the way back
/// @param done what was just done; empty without
/// @param dutiesTitle above the clocks
public record ItemView(List<Link> crumbs, String title, String done, List<Fact> facts, String dutiesTitle, List<Duty> duties,
        List<Block> blocks, List<Act> acts) implements View {

    /// With nothing but its title yet.
    public static ItemView of(List<Link> crumbs, String title) {
        return new ItemView(crumbs, title, "", List.of(), "", List.of(), List.of(), List.of());
    }

    public ItemView done(String what) {
        return new ItemView(crumbs, title, what, facts, dutiesTitle, duties, blocks, acts);
    }

    public ItemView facts(List<Fact> some) {
        return new ItemView(crumbs, title, done, some, dutiesTitle, duties, blocks, acts);
    }

    public ItemView duties(String heading, List<Duty> some) {
        return new ItemView(crumbs, title, done, facts, heading, some, blocks, acts);
    }

    public ItemView blocks(List<Block> some) {
        return new ItemView(crumbs, title, done, facts, dutiesTitle, duties, some, acts);
    }

    public ItemView acts(List<Act> some) {
        return new ItemView(crumbs, title, done, facts, dutiesTitle, duties, blocks, some);
    }

    /// Acts that did not happen, those of entries too.
    public List<Act> failed() {
        var all = new ArrayList<>(acts);
        for (var block : blocks) {
            if (block instanceof Block.Entries(_, var entries, _)) {
                entries.forEach(entry -> all.addAll(entry.acts()));
            }
        }
        return all.stream().filter(act -> !act.refusal().isEmpty()).toList();
    }

    /// Whether there is anything beside the item.
    public boolean beside() {
        return !duties.isEmpty() || !acts.isEmpty();
    }

    @Override
    public String template() {
        return "desk-item.jte";
    }
}
