package ua.viche.moderation.screening;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Another item that may be alike.
///
/// @param outcome what was decided about it, in lower case; null where it waits
record Similar(UUID item, String title, String text, @Nullable String outcome) {}
