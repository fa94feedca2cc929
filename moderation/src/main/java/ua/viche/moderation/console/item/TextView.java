package ua.viche.moderation.console.item;

import ua.viche.moderation.console.pages.View;

/// A further part of a text as a page of its own, for browsers without scripts.
public record TextView(ItemFacts facts, String title, TextPart text) implements View {

    @Override
    public String template() {
        return "text.jte";
    }
}
