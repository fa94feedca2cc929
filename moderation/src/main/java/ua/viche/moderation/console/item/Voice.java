package ua.viche.moderation.console.item;

/// A complaint about what an item is about; who complained is not said.
///
/// @param text empty where nothing was written
/// @param outcome empty as long as it waits
public record Voice(String reason, String text, String at, String outcome) {}
