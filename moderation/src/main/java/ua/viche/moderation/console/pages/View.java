package ua.viche.moderation.console.pages;

import java.util.List;

/// What a template shows. Templates get it as `page`, and the [Frame] as `frame`.
public interface View {

    /// The template's file below `src/main/jte`.
    String template();

    /// The servers that the page may load pictures from, besides this one.
    default List<String> imageSources() {
        return List.of();
    }
}
