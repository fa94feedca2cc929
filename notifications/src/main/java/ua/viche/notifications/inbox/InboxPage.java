package ua.viche.notifications.inbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Page;

/// A page of a person's inbox.
///
/// @param unread messages that were not read yet, in the whole inbox
/// @param asOf what to give as `since` next time; lies a little in the past, so that what was being written meanwhile is not missed
record InboxPage(List<InboxItem> items, @Nullable String next, long unread, Instant asOf) {

    static InboxPage of(Page<InboxItem> page, long unread, Instant asOf) {
        return new InboxPage(page.items(), page.next(), unread, asOf);
    }
}
