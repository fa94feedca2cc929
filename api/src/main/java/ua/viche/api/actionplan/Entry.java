package ua.viche.api.actionplan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.api.texts.Link;
import ua.viche.platform.texts.Translated;

/// What somebody said about an item.
///
/// @param entity code of who said it; null for a citizen
/// @param level of progress or of completion; for a comment its state
/// @param result number of the expected result; null for the whole item
record Entry(UUID id, @Nullable String entity, String level, @Nullable Integer result, Translated text, List<Link> evidence,
        Instant at) {}
