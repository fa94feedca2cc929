package ua.viche.notifications.email;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.config.Secret;
import ua.viche.platform.config.Settings;

/// How mail leaves, from `smtp.*`.
///
/// @param from the sender's address
/// @param password null where the server asks for none
/// @param startTls whether the connection must be encrypted before anything is said
/// @param site the service's own public address, where unsubscribing leads
/// @param web the website, where confirming leads
record SmtpSettings(String host, int port, @Nullable String user, @Nullable Secret password, boolean startTls, String from,
        URI site,
        URI web) {

    private static final int SUBMISSION = 587;
    private static final int LAST_PORT = 65_535;

    /// Empty where no server is configured: then nobody can give an address.
    static Optional<SmtpSettings> of(Settings root) {
        var smtp = root.at("smtp");
        if (!smtp.has("host")) {
            return Optional.empty();
        }
        var signedIn = smtp.has("user");
        return Optional.of(new SmtpSettings(smtp.text("host"), smtp.number("port", SUBMISSION, 1, LAST_PORT),
                signedIn ? smtp.text("user") : null, signedIn ? smtp.secret("password") : null,
                smtp.flag("start-tls", !root.flag("local", false)), smtp.text("from"), smtp.uri("site"), smtp.uri("web")));
    }
}
