package ua.viche.notifications.content;

/// A message in one language.
///
/// @param reason why the reader gets it
public record Rendered(String title, String text, String reason) {}
