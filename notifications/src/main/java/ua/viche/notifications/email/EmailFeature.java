package ua.viche.notifications.email;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import ua.viche.notifications.content.Templates;
import ua.viche.notifications.preferences.Preferences;
import ua.viche.platform.Platform;
import ua.viche.platform.launcher.Feature;
import ua.viche.platform.launcher.Job;

/// Mail, wired. Without a mail server nobody can give an address, and links that lead here still work.
public final class EmailFeature {

    private static final URI NOWHERE = URI.create("https://viche.ua");
    private static final Duration FORGETTING = Duration.ofHours(1);

    public static Feature on(Platform platform, Templates templates, Preferences preferences) {
        var smtp = SmtpSettings.of(platform.settings().root());
        var unsubscriptions = new Unsubscriptions(platform.vault(), smtp.map(SmtpSettings::site).orElse(NOWHERE));
        EmailRoutes.Unsubscribing unsubscribing = token -> unsubscribe(platform, preferences, unsubscriptions, token);
        if (smtp.isEmpty()) {
            return Feature.at("/v1/email", new EmailRoutes(Optional.empty(), unsubscribing));
        }
        var postman = new SmtpPostman(smtp.get());
        var emails = new Emails(platform, postman, templates, smtp.get().web());
        var mailer = new Mailer(platform.database(), platform.clock(), platform.vault(), postman,
                new MailWriter(templates, unsubscriptions, smtp.get().web()));
        var every = platform.settings().at("email").duration("check", Duration.ofSeconds(10));
        return Feature.at("/v1/email", new EmailRoutes(Optional.of(emails), unsubscribing))
                .running(Job.everywhere("mailer", every, mailer::mail))
                .running(Job.once("forget-unconfirmed-addresses", FORGETTING, emails::forgetUnconfirmed));
    }

    private static boolean unsubscribe(Platform platform, Preferences preferences, Unsubscriptions unsubscriptions,
            String token) {
        var wish = unsubscriptions.read(token);
        wish.ifPresent(one -> platform.database()
                .inStatelessTransaction(session -> preferences.turnOffMail(session, one.person(), one.kind())));
        return wish.isPresent();
    }

    private EmailFeature() {}
}
