package ua.viche.notifications.email;

/// Brings mail to a mail server.
@FunctionalInterface
interface Postman {

    /// Blocks until it is taken or not; never throws for the sake of a mail.
    MailResult send(Mail mail);
}
