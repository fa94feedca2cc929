package ua.viche.contracts.events;

/// A text in both languages of Viche.
public record Localized(String uk, String en) {}
