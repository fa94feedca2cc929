package ua.viche.notifications.delivery;

import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.notifications.preferences.QuietHours;

/// Somebody who is to be told, as planning sees them: what they asked for, and what they got lately.
///
/// @param quiet when they want quiet; null for never
/// @param devices how many phones and browsers they have
/// @param mailbox whether there is a confirmed address
/// @param recent pushes of this class in the time of the throttle
/// @param gathering the message whose push is still gathering news about the same thing; null where none is
record Recipient(UUID person, boolean inbox, boolean push, boolean email, @Nullable QuietHours quiet, ZoneId zone, int devices,
        boolean mailbox, int recent, @Nullable UUID gathering) {}
