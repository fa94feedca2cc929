package ua.viche.moderation.console.policies;

import java.util.List;
import ua.viche.moderation.console.item.Ground;
import ua.viche.moderation.console.pages.View;

/// All policies.
public record PoliciesView(List<Ground> grounds) implements View {

    @Override
    public String template() {
        return "policies.jte";
    }
}
