package ua.viche.notifications.email;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ua.viche.notifications.content.Templates;
import ua.viche.platform.Platform;
import ua.viche.platform.http.Language;
import ua.viche.platform.http.Problem;
import ua.viche.platform.redis.Limits;

/// Addresses that people gave. Kept encrypted; nothing but the link that confirms it is sent to one before it was opened.
final class Emails {

    /// How long a link is good.
    static final Duration LINK_LIFE = Duration.ofDays(1);

    private static final int TOKEN_BYTES = 32;
    private static final List<Limits.Rate> LINKS = List.of(new Limits.Rate(5, Duration.ofHours(1)));

    private final Platform platform;
    private final Postman postman;
    private final Templates templates;
    private final URI web;
    private final EmailStore store = new EmailStore();
    private final SecureRandom random = new SecureRandom();

    Emails(Platform platform, Postman postman, Templates templates, URI web) {
        this.platform = platform;
        this.postman = postman;
        this.templates = templates;
        this.web = web;
    }

    Optional<Mailbox> of(UUID person) {
        return kept(person).map(kept -> new Mailbox(address(person, kept), kept.locale(), kept.confirmed()));
    }

    /// Keeps an address and mails a link to it, unless it is the one that was confirmed already.
    ///
    /// @throws ua.viche.platform.http.ProblemException 429 after too many links, 503 where the mail server is away
    Mailbox set(UUID person, EmailRequest wanted) {
        var before = kept(person);
        if (before.isPresent() && before.get().confirmed() && address(person, before.get()).equals(wanted.address())) {
            platform.database().inStatelessTransaction(session -> store.speak(session, person, wanted.locale()));
            return new Mailbox(wanted.address(), wanted.locale(), true);
        }
        limit("email-person", person.toString());
        limit("email-address", platform.vault().hash("email", wanted.address().toLowerCase(Locale.ROOT)));
        var token = token();
        var encrypted = platform.vault().encrypt(wanted.address(), about(person));
        platform.database().inStatelessTransaction(session -> store.save(session, person, encrypted, wanted.locale(), hash(token),
                platform.clock().instant()));
        sendLink(wanted, token);
        return new Mailbox(wanted.address(), wanted.locale(), false);
    }

    private void sendLink(EmailRequest wanted, String token) {
        var language = Language.valueOf(wanted.locale().toUpperCase(Locale.ROOT));
        var link = web.toString().replaceAll("/+$", "") + "/email/confirm#" + token;
        var mail = new Mail("confirm-" + UUID.randomUUID(), wanted.address(),
                templates.text("mail.confirm.subject", Map.of(), language),
                templates.text("mail.confirm.text", Map.of("link", link), language), null);
        switch (postman.send(mail)) {
            case MailResult.Sent() -> {
            }
            case MailResult.Later _ -> throw Problem.UNAVAILABLE.with().retryAfter(Duration.ofMinutes(1));
            case MailResult.Refused _ -> throw Problem.INVALID.with().at("/address", "email");
        }
    }

    private void limit(String name, String key) {
        if (platform.limits().take(name, key, LINKS) instanceof Limits.Verdict.Exceeded(Duration wait)) {
            throw Problem.TOO_MANY.with().retryAfter(wait);
        }
    }

    /// Whether the token was one that waited for this.
    boolean confirm(String token) {
        var now = platform.clock().instant();
        return platform.database()
                .inStatelessTransaction(session -> store.confirm(session, hash(token), now.minus(LINK_LIFE), now));
    }

    void forget(UUID person) {
        platform.database().inStatelessTransaction(session -> store.delete(session, person));
    }

    /// Forgets addresses whose link was not opened in time.
    void forgetUnconfirmed() {
        var before = platform.clock().instant().minus(LINK_LIFE);
        platform.database().inStatelessTransaction(session -> store.forgetUnconfirmed(session, before));
    }

    private Optional<EmailStore.Kept> kept(UUID person) {
        return platform.database().inStatelessTransaction(session -> store.find(session, person));
    }

    private String address(UUID person, EmailStore.Kept kept) {
        return platform.vault().decrypt(kept.address(), about(person));
    }

    static String about(UUID person) {
        return "email " + person;
    }

    private String token() {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private String hash(String token) {
        return platform.vault().hash("email-token", token);
    }
}
