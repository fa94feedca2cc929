package ua.viche.chaos;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import ua.viche.local.demo.OpenPetition;
import ua.viche.verifier.VerifyLog;

/// Checks the public log with the verifier, which shares no code with the server, and its entries against what the phones did.
final class VerifiedLog implements LogCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int OK = 200;

    private final Path folder;
    private final Findings findings;
    private final Supplier<Connection> database;
    private volatile @Nullable String newest;

    /// @param folder for the files that the verifier reads
    VerifiedLog(Path folder, Findings findings, Supplier<Connection> database) {
        this.folder = folder;
        this.findings = findings;
        this.database = database;
    }

    @Override
    public void look(Http http) {
        try {
            var checkpoint = http.get("/log/checkpoint");
            if (checkpoint.status() == OK) {
                newest = checkpoint.body();
            }
        } catch (IOException cut) {
            Thread.onSpinWait();
        }
    }

    @Override
    public void compare(String url, Http http, String petition, Collection<Citizen> citizens)
            throws IOException, InterruptedException {
        var expected = expected(petition, citizens);
        var until = System.nanoTime() + PATIENCE.toNanos();
        var logged = LogEntries.of(http, petition);
        while (!logged.equals(expected) && System.nanoTime() < until) {
            Thread.sleep(100);
            logged = LogEntries.of(http, petition);
        }
        for (var signer : expected.entrySet()) {
            var there = logged.remove(signer.getKey());
            findings.expect(signer.getValue().equals(there), "the log has %s of a signer who has %s", there, signer.getValue());
        }
        findings.expect(logged.isEmpty(), "the log has acts of %d signers who did nothing", logged.size());
        verify(url);
    }

    private void verify(String url) throws IOException {
        var seen = newest;
        var told = new ByteArrayOutputStream();
        try (var out = new PrintStream(told, true, StandardCharsets.UTF_8)) {
            var words = seen == null
                    ? List.of(url)
                    : List.of(url, "--since", Files.writeString(folder.resolve("checkpoint"), seen).toString());
            findings.expect(VerifyLog.run(words, out, out) == 0, "verify-log %s: %s", words,
                    told.toString(StandardCharsets.UTF_8));
        }
    }

    /// Signers and their acts, in the words of the log: whose receipt is known by its row, the others are the sponsors.
    private Map<String, LogEntries.Acts> expected(String petition, Collection<Citizen> citizens) {
        var byReceipt = new TreeMap<String, LogEntries.Acts>();
        citizens.forEach(citizen -> citizen.receipt().ifPresent(receipt -> byReceipt.put(receipt,
                new LogEntries.Acts(citizen.count(Act.Kind.SIGN), citizen.count(Act.Kind.WITHDRAW)))));
        var bySigner = new TreeMap<String, LogEntries.Acts>();
        var strangers = 0;
        try (var statement = database.get().prepareStatement("""
                select s.id::text, s.person::text, t.secret from signature s join tally t using (petition) where petition = ?::uuid
                """)) {
            statement.setString(1, petition);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var acts = byReceipt.remove(rows.getString(1));
                    strangers += acts == null ? 1 : 0;
                    bySigner.put(LogEntries.signer(rows.getBytes(3), rows.getString(2)),
                            acts == null ? new LogEntries.Acts(1, 0) : acts);
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        findings.expect(byReceipt.isEmpty(), "%d receipts have no row: %s", byReceipt.size(), byReceipt.keySet());
        findings.expect(strangers == OpenPetition.SPONSORS, "%d rows belong to nobody", strangers - OpenPetition.SPONSORS);
        return bySigner;
    }
}
