package ua.viche.notifications.preferences;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything a person asked for.
///
/// @param quietHours null where they want none
record PreferencesView(@Nullable Quiet quietHours, List<KindView> kinds) {}
