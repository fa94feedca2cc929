package ua.viche.local;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ua.viche.local.folder.DataFolder;
import ua.viche.local.folder.KeptValues;
import ua.viche.local.identity.Issuer;
import ua.viche.local.identity.LocalIssuance;
import ua.viche.local.identity.People;
import ua.viche.local.identity.TokenMint;
import ua.viche.local.identity.TokenRequest;
import ua.viche.platform.config.Secret;
import ua.viche.platform.identity.Assurance;
import ua.viche.platform.identity.Role;
import ua.viche.platform.identity.Vault;

/// `viche token`: prints tokens of the local issuers, one a line.
public final class TokenCommand {

    private static final String CITIZEN = "citizen";
    private static final String OPEN311 = "open311-key";
    private static final int MOST = 10_000_000;
    private static final int CHUNK = 2_000;

    /// Prints and ends; with 1 and a sentence for words that make no sense.
    public static void main(String[] words) throws IOException {
        try (var out = new BufferedWriter(
                new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.US_ASCII))) {
            print(words, out);
        } catch (StartException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /// Writes what the words ask for; each line is a new person unless they name a subject.
    static void print(String[] words, Writer out) throws IOException {
        var arguments = Arguments.of(words, Set.of("subject", "assurance", "scope", "count", "issuer", "data"), Set.of());
        if (arguments.names().equals(List.of(OPEN311))) {
            out.write(open311Key(new KeptValues(DataFolder.prepare(Home.data(arguments)))));
            out.write('\n');
            return;
        }
        var count = arguments.number("count", 1, 1, MOST);
        var template = template(arguments);
        var people = new People();
        Supplier<TokenRequest> next = arguments.text("subject").isPresent()
                ? () -> template
                : () -> template.of(people.somebodyNew());
        var mint = LocalIssuance.of(DataFolder.prepare(Home.data(arguments))).mint();
        for (var done = 0; done < count; done += CHUNK) {
            for (var token : mint(mint, next, Math.min(CHUNK, count - done))) {
                out.write(token);
                out.write('\n');
            }
        }
    }

    /// The key that a local run takes from partners' systems.
    private static String open311Key(KeptValues kept) {
        return new Vault(new Secret(kept.secret("data"))).hash("open311 key", "local");
    }

    private static List<String> mint(TokenMint mint, Supplier<TokenRequest> next, int count) {
        return IntStream.range(0, count).parallel().mapToObj(_ -> mint.mint(next.get())).toList();
    }

    private static TokenRequest template(Arguments arguments) {
        var role = role(arguments);
        var citizen = role.equals(CITIZEN);
        var issuer = arguments
                .parsed("issuer", name -> Issuer.valueOf(name.toUpperCase(Locale.ROOT)), "eid, diia, staff or firebase")
                .orElse(citizen ? Issuer.EID : Issuer.STAFF);
        if (citizen == (issuer == Issuer.STAFF)) {
            throw new StartException("The issuer " + issuer.id() + " does not sign in a " + role + ".");
        }
        var scopes = arguments.list("scope");
        if (citizen && !scopes.isEmpty()) {
            throw new StartException("A citizen has no --scope.");
        }
        var roles = citizen
                ? List.<String>of()
                : scopes.isEmpty() ? List.of(role) : scopes.stream().map(scope -> role + ":" + scope).toList();
        var assurance = arguments.parsed("assurance", name -> Assurance.valueOf(name.toUpperCase(Locale.ROOT)),
                "low, substantial or high").orElse(issuer == Issuer.FIREBASE ? Assurance.LOW : Assurance.HIGH);
        return new TokenRequest(issuer, arguments.text("subject").orElse(""), assurance, roles, TokenRequest.LIFE);
    }

    private static String role(Arguments arguments) {
        var roles = Stream.concat(Stream.of(CITIZEN), Stream.of(Role.values()).map(role -> role.name().toLowerCase(Locale.ROOT)))
                .toList();
        if (arguments.names().size() != 1 || !roles.contains(arguments.names().getFirst())) {
            throw new StartException(
                    "Name one role, as in ./infra/viche token citizen; there are " + String.join(", ", roles) + ".");
        }
        return arguments.names().getFirst();
    }

    private TokenCommand() {}
}
