package ua.viche.notifications.email;

/// How sending a mail ended.
sealed interface MailResult {

    /// The mail server took it.
    record Sent() implements MailResult {}

    /// Not now.
    record Later(String code) implements MailResult {}

    /// The mail server will never take it for this address.
    record Refused(String code) implements MailResult {}
}
