package ua.viche.api.signing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import ua.viche.api.ApiTest;

/// The public count is what anybody gets who counts the entries of the public log.
class CountTest extends ApiTest {

    @Test
    void whoeverAddsUpTheEntriesUpToTheTreeSizeGetsTheCount() {
        var id = open();
        var olena = app.citizen();
        sign(id, olena).assertStatus(201);
        sign(id, app.citizen()).assertStatus(201);
        olena.delete("/v1/petitions/" + id + "/signatures/mine").assertStatus(204);
        awaitCount(id, 6);

        var count = app.anonymous().get("/v1/petitions/" + id + "/count").assertStatus(200).json();
        var size = count.path("treeSize").asInt();
        var entries = app.anonymous().get("/log/tile/entries/000.p/" + size).assertStatus(200).text();

        assertThat(entries.split("\\{\"v\":1,")).hasSize(size + 1);
        assertThat(times(entries, "\"signed\",\"petition\":\"" + id) - times(entries, "\"withdrawn\",\"petition\":\"" + id))
                .isEqualTo(count.path("count").asInt());
    }

    @Test
    void whatTheLogDoesNotKnowHasNoneAtTheCurrentSize() {
        open();
        var id = draft(app.citizen());

        var count = app.anonymous().get("/v1/petitions/" + id + "/count").assertStatus(200).json();

        assertThat(count.path("count").asInt()).isZero();
        assertThat(count.path("treeSize").asInt()).isPositive();
        app.anonymous().get("/v1/petitions/0190a5f0-0000-7000-8000-000000000000/count").assertProblem(404, "not-found");
    }

    @Test
    void whoHasTheCountIsToldThatItIsTheSame() {
        var id = open();
        awaitCount(id, 5);
        var first = app.anonymous().get("/v1/petitions/" + id + "/count").assertStatus(200);

        assertThat(first.header("Cache-Control"))
                .isEqualTo("public, max-age=1, stale-while-revalidate=2, stale-if-error=5");
        app.anonymous().header("If-None-Match", first.etag()).get("/v1/petitions/" + id + "/count").assertStatus(304);
    }

    @Test
    void aSignerIsToldTheCountOfTheirOwnTransaction() {
        var signed = sign(open(), app.citizen()).assertStatus(201).json();

        assertThat(signed.at("/count/count").asInt()).isEqualTo(6);
        assertThat(signed.at("/count/treeSize").isMissingNode()).isTrue();
    }

    @Test
    void thePetitionsPageAndTheListShowTheSameCount() {
        var id = open();
        sign(id, app.citizen()).assertStatus(201);
        awaitCount(id, 6);

        var page = app.anonymous().get("/v1/petitions/" + id).assertStatus(200).json();
        var item = app.anonymous().get("/v1/petitions?limit=100").items().stream()
                .filter(one -> one.path("id").asText().equals(id)).findFirst().orElseThrow();

        assertThat(page.at("/count/count").asInt()).isEqualTo(6);
        assertThat(page.at("/count/treeSize").asInt()).isPositive();
        assertThat(item.at("/count/count").asInt()).isEqualTo(6);
    }

    private static int times(String text, String part) {
        return text.split(part, -1).length - 1;
    }
}
