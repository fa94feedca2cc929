package ua.viche.moderation.decisions.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static ua.viche.moderation.Moderation.path;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import ua.viche.local.harness.Answer;
import ua.viche.local.harness.Client;
import ua.viche.moderation.Moderation;
import ua.viche.moderation.Submission;

/// The same decision on many items.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BulkTest {

    private static final String BULK = "/moderation/v1/bulk-decisions";

    private Moderation given;
    private String kind;

    @BeforeAll
    void start() {
        given = new Moderation(Map.of("moderation.undo", "0s", "moderation.jobs.bulk-forget", "100ms"));
        kind = given.newKind();
    }

    @AfterAll
    void stop() {
        given.close();
    }

    @Test
    void aPreviewSaysWhatWouldHappenAndItsConfirmationDecidesItemByItem() {
        var open = given.item(kind);
        var published = given.item(Submission.published(given.author(), given, kind));
        var held = given.item(kind);
        given.moderator().post(path(held) + "/claim").assertStatus(200);
        var later = given.item(kind);
        var nothing = UUID.randomUUID().toString();
        var moderator = given.moderator();

        var preview = moderator.post(BULK, reject(Stream.of(open, published, held, later).map(item -> item.path("id").asText())
                .toList(), nothing)).assertStatus(201);

        assertThat(preview.text("/state")).isEqualTo("previewed");
        assertThat(preview.json().at("/counts/possible").asInt()).isEqualTo(2);
        assertThat(of(preview, open.path("id").asText(), "expected")).isEqualTo("null");
        assertThat(of(preview, published.path("id").asText(), "expected")).isEqualTo("action-not-possible");
        assertThat(of(preview, held.path("id").asText(), "expected")).isEqualTo("item-held");
        assertThat(of(preview, nothing, "expected")).isEqualTo("not-found");
        assertThat(given.look(open).text("/state")).isEqualTo("open");
        given.moderator().post(path(later) + "/claim").assertStatus(200);

        var bulk = BULK + "/" + preview.text("/id");
        moderator.post(bulk + "/confirmation").assertStatus(202);
        moderator.post(bulk + "/confirmation").assertStatus(202);
        var done = await().until(() -> moderator.get(bulk).assertStatus(200), answer -> answer.text("/state").equals("done"));

        assertThat(of(done, open.path("id").asText(), "outcome")).isEqualTo("decided");
        assertThat(of(done, published.path("id").asText(), "reason")).isEqualTo("action-not-possible");
        assertThat(of(done, later.path("id").asText(), "reason")).isEqualTo("item-held");
        assertThat(of(done, nothing, "reason")).isEqualTo("not-found");
        assertThat(done.json().at("/counts/decided").asInt()).isEqualTo(1);
        var decisions = given.moderator().get(path(open) + "/decisions").items();
        assertThat(decisions).singleElement().extracting(one -> one.path("id").asText())
                .isEqualTo(of(done, open.path("id").asText(), "decision"));
        assertThat(given.look(later).text("/state")).isEqualTo("open");
    }

    @Test
    void whatChangedSinceThePreviewIsNotDecidedOn() {
        var item = given.item(kind);
        var moderator = given.moderator();
        var preview = moderator.post(BULK, reject(List.of(item.path("id").asText()), null)).assertStatus(201);
        moderator.post(path(item) + "/claim").assertStatus(200);

        var bulk = BULK + "/" + preview.text("/id");
        moderator.post(bulk + "/confirmation").assertStatus(202);

        var done = await().until(() -> moderator.get(bulk), answer -> answer.text("/state").equals("done"));
        assertThat(done.text("/items/0/reason")).isEqualTo("stale");
        assertThat(given.look(item).text("/state")).isEqualTo("open");
    }

    @Test
    void aPreviewIsItsMakersAndNotForLong() {
        var item = given.item(kind);
        Client moderator = given.moderator();
        var body = reject(List.of(item.path("id").asText()), null);
        var bulk = BULK + "/" + moderator.post(BULK, body).assertStatus(201).text("/id");

        given.moderator().get(bulk).assertProblem(404, "not-found");
        given.moderator().post(bulk + "/confirmation").assertProblem(404, "not-found");
        given.app().citizen().post(BULK, body).assertProblem(403, "forbidden");
        given.clock().advance(Duration.ofMinutes(16));
        moderator.post(bulk + "/confirmation").assertProblem(409, "bulk-expired");

        assertThat(moderator.get(bulk).text("/state")).isEqualTo("expired");
        given.clock().advance(Duration.ofDays(1));
        await().untilAsserted(() -> moderator.get(bulk).assertProblem(404, "not-found"));
        moderator.post(BULK, Map.of("items", List.of(), "action", "approve")).assertProblem(422, "invalid");
        moderator.post(BULK, Map.of("items", List.of(UUID.randomUUID()), "action", "redact")).assertProblem(422, "invalid");
        moderator.post(BULK, Map.of("action", "approve")).assertProblem(422, "invalid");
    }

    private static Map<String, Object> reject(List<String> items, @org.jspecify.annotations.Nullable String more) {
        var all = more == null ? items : Stream.concat(items.stream(), Stream.of(more)).toList();
        return Map.of("items", all, "action", "reject", "policy", "advert", "explanation", "Реклама.");
    }

    private static String of(Answer bulk, String item, String member) {
        for (var part : bulk.items()) {
            if (part.path("item").asText().equals(item)) {
                return part.path(member).asText("null");
            }
        }
        throw new AssertionError("no " + item + " in " + bulk.text());
    }
}
