package ua.viche.local.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ua.viche.local.Arguments;
import ua.viche.local.Home;
import ua.viche.local.StartException;
import ua.viche.local.folder.DataFolder;
import ua.viche.local.identity.LocalIssuance;
import ua.viche.local.identity.TokenRequest;

/// `viche verify-audit`: recomputes every service's audit trail, and compares it with what it was at an earlier look.
public final class VerifyAudit {

    private static final String URL = "http://localhost:8080";
    private static final Map<String, String> TRAILS = trails();

    /// Tells a line per service, `NAME LENGTH HEAD`, to be kept for `--since`; ends with 1 at the first mismatch.
    public static void main(String[] words) {
        var code = run(words, System.out, System.err);
        System.out.flush();
        if (code != 0) {
            System.exit(code);
        }
    }

    /// As above, for others to run.
    ///
    /// @return 0 if everything is in order
    public static int run(String[] words, PrintStream out, PrintStream err) {
        try {
            var arguments = Arguments.of(words, Set.of("token", "data", "since"), Set.of());
            var url = arguments.names().isEmpty() ? URL : arguments.names().getFirst().replaceAll("/+$", "");
            var token = arguments.text("token").orElseGet(() -> LocalIssuance.of(DataFolder.prepare(Home.data(arguments))).mint()
                    .mint(TokenRequest.staff("verify-audit", "admin")));
            var since = arguments.text("since").map(VerifyAudit::read).orElse(Map.of());
            return verify(new AuditReader(url, token), since, out, err);
        } catch (StartException e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private static int verify(AuditReader reader, Map<String, String> since, PrintStream out, PrintStream err) {
        var found = 0;
        for (var trail : TRAILS.entrySet()) {
            var first = reader.page(trail.getValue(), "");
            if (first.isPresent()) {
                found++;
                var chain = new AuditChain();
                var mistake = check(reader, trail.getValue(), first.get(), chain, since.get(trail.getKey()));
                if (mistake.isPresent()) {
                    err.println("MISMATCH in " + trail.getKey() + ": " + mistake.get());
                    return 1;
                }
                out.println(trail.getKey() + " " + chain.length() + " " + chain.head());
            }
        }
        if (found == 0) {
            err.println("There is no audit trail here.");
            return 1;
        }
        return 0;
    }

    private static Optional<String> check(AuditReader reader, String path, JsonNode first, AuditChain chain,
            @Nullable String earlier) {
        var known = earlier == null ? new String[]{"0", chain.head()} : earlier.split(" ", -1);
        Optional<JsonNode> page = Optional.of(first);
        while (page.isPresent()) {
            for (var entry : page.get().path("items")) {
                var mistake = chain.add(entry);
                if (mistake.isPresent()) {
                    return mistake;
                }
                if (String.valueOf(chain.length()).equals(known[0]) && !chain.head().equals(known[1])) {
                    return Optional.of("entry " + chain.length() + " was another one at the earlier look");
                }
            }
            var next = page.get().path("next");
            page = next.isTextual() ? reader.page(path, next.asText()) : Optional.empty();
        }
        return chain.length() < Long.parseLong(known[0])
                ? Optional.of(known[0] + " entries at the earlier look, " + chain.length() + " now")
                : Optional.empty();
    }

    /// Lines of an earlier look.
    private static Map<String, String> read(String file) {
        try {
            var known = new LinkedHashMap<String, String>();
            for (var line : Files.readAllLines(Path.of(file))) {
                var words = line.strip().split(" +", 2);
                if (!line.isBlank() && (words.length != 2 || !words[1].matches("\\d{1,18} [0-9a-f]{64}"))) {
                    throw new StartException(file + " is not what an earlier look printed.");
                }
                if (!line.isBlank()) {
                    known.put(words[0], words[1]);
                }
            }
            return known;
        } catch (IOException e) {
            throw new StartException("The file " + file + " cannot be read.", e);
        }
    }

    private static Map<String, String> trails() {
        var trails = new LinkedHashMap<String, String>();
        trails.put("api", "/v1/audit");
        trails.put("moderation", "/moderation/v1/audit");
        trails.put("notifications", "/notifications/v1/audit");
        return trails;
    }

    private VerifyAudit() {}
}
