package ua.viche.api.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.viche.api.ApiTest;
import ua.viche.verifier.VerifyLog;

/// The independent verifier accepts the log of real signing, and nothing that was changed.
@NullMarked
class VerifyLogTest extends ApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int SIGNERS = 280;
    private static final String ENTRIES = "/log/tile/entries/000(\\.p/.*)?";
    private static final String LEAVES = "/log/tile/0/000(\\.p/.*)?";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private String petition;
    @SuppressWarnings("NullAway.Init")
    private String old;
    @SuppressWarnings("NullAway.Init")
    private String receipt;

    private record Ran(int code, String said) {}

    @BeforeAll
    void signAndWithdraw() {
        petition = open();
        old = app.anonymous().get("/log/checkpoint").assertStatus(200).text();
        together(SIGNERS, () -> {
            var signer = app.citizen();
            var answer = sign(petition, signer).assertStatus(201);
            if (answer.text("/receipt/id").hashCode() % 3 == 0) {
                signer.delete("/v1/petitions/" + petition + "/signatures/mine").assertStatus(204);
                sign(petition, signer).assertStatus(201);
            }
            return answer;
        });
        var olena = app.citizen();
        var id = sign(petition, olena).assertStatus(201).text("/receipt/id");
        clock.advance(Duration.ofMinutes(1));
        olena.delete("/v1/petitions/" + petition + "/signatures/mine").assertStatus(204);
        await().atMost(PATIENCE).until(() -> app.anonymous().get("/v1/receipts/" + id).json().has("ended"));
        receipt = app.anonymous().get("/v1/receipts/" + id).assertStatus(200).text();
    }

    @Test
    void theLogOfRealSigningIsAccepted() throws IOException {
        var ran = verify(app.url(), "--petition", petition, "--since", file(old), "--receipt", file(receipt));

        assertThat(ran.code).as(ran.said).isZero();
        assertThat(ran.said).contains("withdrawn", "Everything that was checked is as it must be",
                "petition    " + petition + " has " + (SIGNERS + 5) + " signatures");
    }

    @Test
    void aFlippedBitInAnEntryIsFound() {
        assertRejected(ENTRIES, Meddler.flip(100), "entry 0 does not hash to its leaf");
        assertRejected(ENTRIES, Meddler.flip(-20), "does not hash to its leaf");
    }

    @Test
    void aFlippedBitInATileIsFound() {
        assertRejected(LEAVES, Meddler.flip(40), "entry 1 does not hash to its leaf in tile 0/0");
        assertRejected("/log/tile/1/000.*", Meddler.flip(3), "tile 1/0 has another hash 0");
    }

    @Test
    void aFlippedBitInASignatureIsFound() {
        assertRejected("/log/checkpoint", Meddler.otherLetter(-30), "the signature by viche.local/log");
        assertRejected("/log/checkpoint", note -> new String(note, StandardCharsets.UTF_8).replaceFirst("\n[0-9]+\n", "\n3\n")
                .getBytes(StandardCharsets.UTF_8), "the signature by viche.local/log");
    }

    @Test
    void anEntryChangedTogetherWithItsTileIsFoundByTheRoot() {
        var forged = new java.util.concurrent.atomic.AtomicReference<byte[]>();
        try (var meddler = new Meddler(app.url()).changing("/log/tile/entries/000", bundle -> {
            var changed = Meddler.flip(120).apply(bundle);
            forged.set(NaiveTree.sha256(new byte[]{0}, Bundle.of(changed).entry(0).getBytes(StandardCharsets.US_ASCII)));
            return changed;
        }).changing("/log/tile/0/000", tile -> {
            await().until(() -> forged.get() != null);
            System.arraycopy(java.util.Objects.requireNonNull(forged.get()), 0, tile, 0, 32);
            return tile;
        })) {
            var ran = verify(meddler.url());

            assertThat(ran.code).isOne();
            assertThat(ran.said).containsAnyOf("tile 1/0", "another root", "not an act", "signs another text");
        }
    }

    @Test
    void aCountThatTheLogDoesNotGiveIsFound() {
        var size = Long.parseLong(app.anonymous().get("/log/checkpoint").text().lines().toList().get(1));
        try (var meddler = counting(SIGNERS + 5, size)) {
            var ran = verify(meddler.url());
            assertThat(ran.said).contains("counts      1 of 1 petitions");
            assertThat(ran.code).isZero();
        }
        try (var meddler = counting(SIGNERS + 6, size)) {
            var ran = verify(meddler.url());
            assertThat(ran.said).contains("the server counts " + (SIGNERS + 6));
            assertThat(ran.code).isOne();
        }
    }

    @Test
    void aLogThatWasRewrittenOrShrankIsFound() throws IOException {
        var signer = new NoteSigner("viche.local/log", new byte[32]);
        var rewritten = "viche.local/log\n3\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
        var ran = verify(app.url(), "--since", file(rewritten + "\n" + signer.line(rewritten)));
        assertThat(ran.code).isOne();
        assertThat(ran.said).contains("the log was rewritten");

        var larger = "viche.local/log\n999999\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
        assertThat(verify(app.url(), "--since", file(larger + "\n" + signer.line(larger))).said).contains("the log shrank");
    }

    @Test
    void aReceiptThatWasChangedIsFound() throws IOException {
        assertThat(verify(app.url(), "--receipt", file(receipt.replaceFirst("\"index\":\\d+", "\"index\":3"))).said)
                .contains("MISMATCH", "does not lead from entry 3");
        assertThat(verify(app.url(), "--receipt", file(receipt.replaceFirst("T10:00Z", "T10:01Z"))).code).isOne();
    }

    @Test
    void whatIsNoCommandIsToldSo() throws IOException {
        for (var wrong : List.of(List.<String>of(), List.of("nowhere"), List.of(app.url(), "--petition"),
                List.of(app.url(), "--more"),
                List.of(app.url(), "--since", "/no/such/file"), List.of(app.url(), "--petition", "x"))) {
            assertThat(verify(wrong.toArray(String[]::new)).code).as("%s", wrong).isEqualTo(2);
        }
        assertThat(verify("http://127.0.0.1:1").code).isOne();
    }

    private Meddler counting(long count, long size) {
        return new Meddler(app.url()).changing("/v1/petitions/.*/count",
                _ -> ("{\"count\":" + count + ",\"treeSize\":" + size + "}").getBytes(StandardCharsets.UTF_8));
    }

    private void assertRejected(String pattern, UnaryOperator<byte[]> change, String reason) {
        try (var meddler = new Meddler(app.url()).changing(pattern, change)) {
            var ran = verify(meddler.url());

            assertThat(ran.said).contains("MISMATCH: ").contains(reason);
            assertThat(ran.code).isOne();
        }
    }

    private String file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "given", ".txt"), text).toString();
    }

    private static Ran verify(String... words) {
        var said = new ByteArrayOutputStream();
        var printer = new PrintStream(said, true, StandardCharsets.UTF_8);
        var code = VerifyLog.run(new ArrayList<>(List.of(words)), printer, printer);
        return new Ran(code, said.toString(StandardCharsets.UTF_8));
    }
}
