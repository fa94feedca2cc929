package ua.viche.moderation.console.desk;

/// Something short that is known about an item.
public record Fact(String name, String value) {}
