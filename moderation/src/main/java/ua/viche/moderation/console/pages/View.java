package ua.viche.moderation.console.pages;

/// What a template shows. Templates get it as `page`, and the [Frame] as `frame`.
public interface View {

    /// The template's file below `src/main/jte`.
    String template();
}
