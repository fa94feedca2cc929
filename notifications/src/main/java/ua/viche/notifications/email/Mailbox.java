package ua.viche.notifications.email;

/// Where a person gets mail, as they see it.
record Mailbox(String address, String locale, boolean confirmed) {}
