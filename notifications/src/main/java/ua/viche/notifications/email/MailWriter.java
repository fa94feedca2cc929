package ua.viche.notifications.email;

import java.net.URI;
import java.util.Map;
import ua.viche.notifications.content.Reason;
import ua.viche.notifications.content.Templates;

/// Writes mails. Of what is nobody else's business a mail says only that there is something.
final class MailWriter {

    private final Templates templates;
    private final Unsubscriptions unsubscriptions;
    private final String web;

    MailWriter(Templates templates, Unsubscriptions unsubscriptions, URI web) {
        this.templates = templates;
        this.unsubscriptions = unsubscriptions;
        this.web = web.toString().replaceAll("/+$", "") + "/";
    }

    Mail write(DueMail due, String address) {
        var language = due.language();
        var sensitive = due.kind().sensitive();
        var text = templates.render(due.kind(), due.arguments(), Reason.of(due.reason()), due.topic(), language);
        var unsubscribe = due.kind().mutable() ? unsubscriptions.link(due.person(), due.kind()) : null;
        var body = new StringBuilder(sensitive ? templates.text("mail.sensitive.text", Map.of(), language) : text.text())
                .append("\n\n")
                .append(web).append(sensitive ? "inbox/" + due.message() : due.about().path()).append("\n\n");
        if (!sensitive) {
            body.append(text.reason()).append('\n');
        }
        body.append(templates.text("mail.footer", Map.of(), language)).append('\n');
        if (unsubscribe != null) {
            body.append(templates.text("mail.unsubscribe", Map.of("link", unsubscribe.toString()), language)).append('\n');
        }
        return new Mail(due.message().toString(), address,
                sensitive ? templates.text("push.sensitive.title", Map.of(), language) : text.title(), body.toString(),
                unsubscribe);
    }
}
