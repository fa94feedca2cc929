package ua.viche.moderation.console.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of a list.
///
/// @param next cursor of the next one; null after the last
public record Listed<T>(List<T> items, @Nullable String next) {}
