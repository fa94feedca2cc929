package ua.viche.notifications.explained;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.viche.notifications.content.About;

/// Everything that a person was told about a thing, the newest first.
///
/// @param followedSince null where they do not follow it: then only what names them reaches them
record WhyPage(List<Explanation> items, @Nullable String next, About about, @Nullable Instant followedSince) {}
