package ua.viche.moderation.console.petitions;

import ua.viche.moderation.console.pages.View;

/// The service of petitions went away while an answer was sent: nothing but what was written is known.
public record UnsentView(String petition, String writing, String key) implements View {

    public String path() {
        return "/console/petitions/" + petition;
    }

    @Override
    public String template() {
        return "unsent.jte";
    }
}
