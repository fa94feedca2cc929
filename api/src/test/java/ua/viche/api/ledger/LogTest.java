package ua.viche.api.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.viche.api.ApiTest;

/// The public log as a stranger reads it.
@NullMarked
class LogTest extends ApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void theCheckpointIsASignedNoteOfTheKeysName() {
        open();
        var checkpoint = app.anonymous().get("/log/checkpoint").assertStatus(200);
        var key = app.anonymous().get("/log/key").assertStatus(200);

        assertThat(checkpoint.header("Content-Type")).isEqualTo("text/plain; charset=utf-8");
        assertThat(checkpoint.header("Cache-Control")).isEqualTo("no-store");
        assertThat(checkpoint.text()).matches("viche\\.local/log\n[0-9]+\n[A-Za-z0-9+/]{43}=\n\n"
                + "\u2014 viche\\.local/log [A-Za-z0-9+/]{91}=\n");
        assertThat(key.text()).matches("viche\\.local/log\\+[0-9a-f]{8}\\+[A-Za-z0-9+/]{44}\n");
        assertThat(app.anonymous().get("/log/keys").assertStatus(200).text()).isEqualTo(key.text());
    }

    @Test
    void everyActOfAPetitionComesIntoTheLogInItsOrder() {
        var id = open();
        var olena = app.citizen();
        sign(id, olena).assertStatus(201);
        olena.delete("/v1/petitions/" + id + "/signatures/mine").assertStatus(204);
        sign(id, olena).assertStatus(201);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(kinds(id)).containsExactly("opened", "signed", "signed", "signed",
                "signed", "signed", "opened", "signed", "withdrawn", "signed"));
        var entries = entries(id);
        assertThat(entries.get(7)).matches("\\{\"v\":1,\"kind\":\"signed\",\"petition\":\"" + id
                + "\",\"signer\":\"[\\w-]{43}\",\"text\":\"[\\w-]{43}\",\"at\":\"2026-11-23T10:00Z\"}").isEqualTo(entries.get(9));
        assertThat(entries.get(8)).contains(entries.get(9).substring(entries.get(9).indexOf("\"signer\""),
                entries.get(9).indexOf(",\"text\"")));
    }

    @Test
    void tilesAndBundlesLeadToTheRoot() {
        var id = open();
        together(40, () -> sign(id, app.citizen()).assertStatus(201));
        var size = awaitSize(45);
        var tile = app.anonymous().get("/log/tile/0/000.p/" + size % 256).assertStatus(200);

        assertThat(tile.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(tile.header("Content-Length")).isEqualTo(String.valueOf(size % 256 * 32));
        assertThat(tile.header("Cache-Control")).startsWith("public, max-age=");
        assertThat(Base64.getEncoder().encodeToString(NaiveTree.hash(leaves().subList(0, (int) size)))).isEqualTo(root(size));
    }

    @Test
    void partialTilesOfEverySizeThatWasPublishedAreServed() {
        open();
        var size = awaitSize(7);
        for (var width = 1; width <= Math.min(size, 255); width++) {
            assertThat(app.anonymous().get("/log/tile/entries/000.p/" + width).assertStatus(200).text().split("\"v\":1", -1))
                    .hasSize(width + 1);
        }
        app.anonymous().get("/log/tile/0/000.p/" + (size + 200 > 255 ? 255 : size + 200)).assertProblem(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0/000.p/0", "0/000.p/256", "0/000.p/01", "0/00", "0/0000", "0/x000/001", "00/000", "64/000",
            "-1/000", "0/000.p/", "0/000.p/x", "entries/abc", "entries", "0", "0/x001", "1/000.p/200", "8/000", "63/000",
            "9/000.p/1",
            "0/x999/x999/x999/x999/x999/999", "0/x999/x999/x999/x999/x999/x999/999", "0/999", "entries/999", "0/000/", "0//000",
            "0/000%2Ep/1/..", "%30/000x"})
    void whatIsNoPublishedTileIsNotFound(String path) {
        app.anonymous().get("/log/tile/" + path).assertProblem(404, "not-found");
    }

    @Test
    void proofsAreThoseOfTheSpecification() {
        var id = open();
        together(20, () -> sign(id, app.citizen()).assertStatus(201));
        var size = (int) awaitSize(25);
        var leaves = leaves().subList(0, size);
        for (var from = 1; from < size; from += 7) {
            var proof = app.anonymous().get("/log/consistency?from=" + from + "&to=" + size).assertStatus(200);
            assertThat(hashes(proof.json())).containsExactlyElementsOf(NaiveTree.proof(from, leaves));
        }
        for (var index = 0; index < size; index += 5) {
            var proof = app.anonymous().get("/log/proof?index=" + index + "&size=" + size).assertStatus(200);
            assertThat(hashes(proof.json())).containsExactlyElementsOf(NaiveTree.path(index, leaves));
            assertThat(proof.text("/leaf"))
                    .isEqualTo(Base64.getEncoder().encodeToString(NaiveTree.hash(List.of(leaves.get(index)))));
        }
    }

    @Test
    void askingForTheImpossibleIsAProblem() {
        open();
        var log = app.anonymous();
        log.get("/log/consistency").assertProblem(400, "malformed");
        log.get("/log/consistency?from=x").assertProblem(400, "malformed");
        log.get("/log/consistency?from=-1").assertProblem(400, "malformed");
        log.get("/log/consistency?from=1&to=99999999999999999999").assertProblem(400, "malformed");
        log.get("/log/consistency?from=1&to=999999").assertProblem(422, "invalid");
        log.get("/log/consistency?from=3&to=2").assertProblem(422, "invalid");
        log.get("/log/proof?index=3&size=3").assertProblem(422, "invalid");
        log.get("/log/proof?size=3").assertProblem(400, "malformed");
        log.get("/log/proof?index=1&size=999999").assertProblem(422, "invalid");
        assertThat(log.get("/log/consistency?from=2&to=2").assertStatus(200).json().path("hashes")).isEmpty();
        log.post("/log/checkpoint").assertProblem(405, "method-not-allowed");
    }

    private long awaitSize(long least) {
        await().atMost(PATIENCE).until(() -> size() >= least);
        return size();
    }

    private long size() {
        return Long.parseLong(app.anonymous().get("/log/checkpoint").assertStatus(200).text().lines().toList().get(1));
    }

    private String root(long size) {
        var lines = app.anonymous().get("/log/checkpoint").assertStatus(200).text().lines().toList();
        assertThat(lines.get(1)).isEqualTo(String.valueOf(size));
        return lines.get(2);
    }

    private List<String> kinds(String petition) {
        return entries(petition).stream().map(entry -> entry.replaceAll(".*\"kind\":\"(\\w+)\".*", "$1")).toList();
    }

    private List<String> entries(String petition) {
        return leaves().stream().map(String::new).filter(entry -> entry.contains(petition)).toList();
    }

    private List<byte[]> leaves() {
        var size = size();
        var leaves = new ArrayList<byte[]>();
        for (var index = 0; index * 256 < size; index++) {
            var width = Math.min(256, size - index * 256L);
            var path = String.format("/log/tile/entries/%03d", index) + (width < 256 ? ".p/" + width : "");
            var bundle = Bundle.of(Bytes.of(app.url() + path));
            for (var i = 0; i < width; i++) {
                leaves.add(bundle.entry(i).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            }
        }
        return leaves;
    }

    private static List<byte[]> hashes(JsonNode proof) {
        return StreamSupport.stream(proof.path("hashes").spliterator(), false)
                .map(hash -> Base64.getDecoder().decode(hash.asText())).toList();
    }
}
