package ua.viche.moderation.console.desk;

/// A word that catches the eye.
///
/// @param look `over`, `soon`, `good`, `calm`; with `clock` where it is about time
public record Mark(String text, String look) {}
