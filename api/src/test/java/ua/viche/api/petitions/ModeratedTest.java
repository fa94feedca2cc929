package ua.viche.api.petitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ua.viche.api.ApiTest;
import ua.viche.api.ledger.Entry;
import ua.viche.contracts.events.DecisionApplied;
import ua.viche.contracts.events.DecisionMade;
import ua.viche.contracts.events.DecisionMade.Action;
import ua.viche.contracts.events.DecisionMade.Part;
import ua.viche.contracts.events.DecisionMade.Span;
import ua.viche.contracts.events.PetitionHidden;
import ua.viche.contracts.events.PetitionRestored;
import ua.viche.contracts.events.SubmissionReceived;
import ua.viche.verifier.VerifyLog;

/// What each decision of moderation does to a petition.
@NullMarked
class ModeratedTest extends ApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void aReturnedPetitionIsADraftAgainAndComesBackChangedAsANewSubmission() {
        var author = app.citizen();
        var id = submitted(author);
        var first = submission(id);

        decide(id, Action.RETURN, "requirements", "Назвіть адресу.");
        awaitState(id, author, "draft");
        var returned = author.get(path(id)).assertStatus(200);
        assertThat(returned.text("/moderation/returned/policy")).isEqualTo("requirements");
        assertThat(returned.text("/moderation/returned/explanation")).isEqualTo("Назвіть адресу.");
        app.anonymous().get(path(id)).assertProblem(404, "not-found");

        author.ifMatch(returned.etag()).patch(path(id), Map.of("text", "Просимо висадити липи на Хрещатику, 22."))
                .assertStatus(200);
        var again = author.post(path(id) + "/submission").assertStatus(202);
        assertThat(again.text("/state")).isEqualTo("in_moderation");
        assertThat(again.json().at("/moderation").isMissingNode()).isTrue();
        await().atMost(PATIENCE).until(() -> neighbours.heard(SubmissionReceived.class, UUID.fromString(id)).size() == 2);
        assertThat(submission(id)).isNotEqualTo(first);
        tell(id, first, Action.REJECT, UUID.randomUUID(), null, null);
        decide(id, Action.APPROVE, null, null);
        awaitState(id, author, "open");
        sign(id, app.citizen()).assertStatus(201);
        assertThat(logged(id, "signed").getLast()).contains(hash("Просимо висадити липи на Хрещатику, 22."));
    }

    @Test
    void aHiddenPetitionLeavesATraceAndARestoredOneGoesOn() {
        var author = app.citizen();
        var id = open(author);
        var deadline = app.anonymous().get(path(id)).text("/deadline");
        var decision = UUID.randomUUID();

        tell(id, Action.HIDE, decision, null, null);
        await().atMost(PATIENCE).untilAsserted(() -> app.anonymous().get(path(id)).assertProblem(410, "taken-down"));
        var gone = app.citizen().get(path(id)).assertProblem(410, "taken-down");
        assertThat(gone.text("/policy")).isEqualTo("personal-data");
        assertThat(gone.text("/takenDownAt")).isEqualTo(clock.instant().toString());
        assertThat(gone.text()).doesNotContain("липи");
        assertThat(author.get(path(id)).text("/moderation/hidden/explanation")).isEqualTo("Ось чому.");
        sign(id, app.citizen()).assertProblem(409, "petition-not-open");
        assertThat(app.anonymous().get("/v1/petitions?state=open&limit=100").text()).doesNotContain(id);

        clock.advance(Duration.ofHours(30));
        tell(id, Action.RESTORE, UUID.randomUUID(), null, decision);
        awaitState(id, app.anonymous(), "open");
        var back = app.anonymous().get(path(id));
        assertThat(Duration.between(java.time.Instant.parse(deadline), java.time.Instant.parse(back.text("/deadline"))))
                .isEqualTo(Duration.ofDays(2));
        assertThat(back.json().at("/moderation").isMissingNode()).isTrue();
        sign(id, app.citizen()).assertStatus(201);
        var key = UUID.fromString(id);
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(neighbours.heard(PetitionHidden.class, key)).hasSize(1);
            assertThat(neighbours.heard(PetitionRestored.class, key)).hasSize(1);
            assertThat(neighbours.heard(DecisionApplied.class, key)).extracting(DecisionApplied::visible)
                    .containsExactly(true, false, true);
        });
    }

    @Test
    void whatIsStruckOutIsMarkedLoggedAndKeptWhereNobodyReadsIt() {
        var id = open();
        var decision = UUID.randomUUID();
        sign(id, app.citizen()).assertStatus(201);

        tell(id, Action.REDACT, decision, List.of(new Span(Part.TEXT, 17, 21), new Span(Part.TITLE, 0, 6)), null);
        await().atMost(PATIENCE)
                .until(() -> app.anonymous().get(path(id)).text("/text").equals("Просимо висадити [вилучено]."));
        var shown = app.anonymous().get(path(id));
        assertThat(shown.text("/title")).isEqualTo("[вилучено] дерев на вулиці Хрещатик");
        assertThat(shown.text("/moderation/redacted/policy")).isEqualTo("personal-data");
        assertThat(shown.json().at("/moderation/redacted/marks").toString())
                .isEqualTo("[{\"part\":\"title\",\"from\":0,\"to\":10},{\"part\":\"text\",\"from\":17,\"to\":27}]");
        assertThat(sql("select petition::text from petition where id = '" + id + "'").toString()).doesNotContain("липи");

        sign(id, app.citizen()).assertStatus(201);
        var changed = hash("[вилучено] дерев на вулиці Хрещатик", "Просимо висадити [вилучено].");
        assertThat(logged(id, "changed")).singleElement().asString().contains(changed);
        assertThat(logged(id, "signed").getLast()).contains(changed);

        tell(id, Action.RESTORE, UUID.randomUUID(), null, decision);
        await().atMost(PATIENCE).until(() -> app.anonymous().get(path(id)).text("/text").equals("Просимо висадити липи."));
        sign(id, app.citizen()).assertStatus(201);
        assertThat(logged(id, "signed").getLast()).contains(hash("Просимо висадити липи."));
        assertLogVerifies();
    }

    @Test
    void aPetitionIsPublishedWithPartsStruckOut() {
        var author = app.citizen();
        var id = submitted(author);

        tell(id, Action.REDACT, UUID.randomUUID(), List.of(new Span(Part.TEXT, 0, 7)), null);
        awaitState(id, app.anonymous(), "open");

        assertThat(app.anonymous().get(path(id)).text("/text")).isEqualTo("[вилучено] висадити липи.");
        sign(id, app.citizen()).assertStatus(201);
        assertThat(logged(id, "opened").getLast()).contains(hash("[вилучено] висадити липи."));
    }

    @Test
    void anOverturnedRejectionPublishesAndSoDoesAnOverturnedReturnThatNobodyTouched() {
        var author = app.citizen();
        var rejected = submitted(author);
        var returned = submitted(author);
        var decision = UUID.randomUUID();
        tell(rejected, Action.REJECT, decision, null, null);
        tell(returned, Action.RETURN, decision, null, null);
        awaitState(rejected, author, "rejected");
        awaitState(returned, author, "draft");

        tell(rejected, Action.RESTORE, UUID.randomUUID(), null, UUID.randomUUID());
        tell(rejected, Action.RESTORE, UUID.randomUUID(), null, decision);
        tell(returned, Action.RESTORE, UUID.randomUUID(), null, decision);

        awaitState(rejected, app.anonymous(), "open");
        awaitState(returned, app.anonymous(), "open");
        assertThat(author.get(path(rejected)).json().at("/rejection").isMissingNode()).isTrue();
    }

    @Test
    void aDecisionThatIsHeardTwiceOrTooLateChangesNothing() {
        var id = open();
        var decision = UUID.randomUUID();
        tell(id, Action.HIDE, decision, null, null);
        await().atMost(PATIENCE).untilAsserted(() -> app.anonymous().get(path(id)).assertProblem(410, "taken-down"));

        tell(id, Action.HIDE, decision, null, null);
        tell(id, Action.REJECT, UUID.randomUUID(), null, null);
        tell(id, Action.APPROVE, UUID.randomUUID(), null, null);
        tell(id, Action.REDACT, UUID.randomUUID(), List.of(new Span(Part.TEXT, 0, 7)), null);

        await().atMost(PATIENCE).untilAsserted(
                () -> assertThat(neighbours.heard(DecisionApplied.class, UUID.fromString(id)))
                        .extracting(DecisionApplied::changed)
                        .containsExactly(true, true, false, false, false, false));
        app.anonymous().get(path(id)).assertProblem(410, "taken-down");
        assertThat(neighbours.heard(PetitionHidden.class, UUID.fromString(id))).hasSize(1);
    }

    private void tell(String id, Action action, UUID decision, @Nullable List<Span> spans, @Nullable UUID overturns) {
        tell(id, submission(id), action, decision, spans, overturns);
    }

    private void tell(String id, UUID submission, Action action, UUID decision, @Nullable List<Span> spans,
            @Nullable UUID overturns) {
        var restores = action == Action.RESTORE;
        neighbours.tell(new DecisionMade(decision, submission, "petition", UUID.fromString(id), action,
                restores ? null : "personal-data", "Ось чому.", clock.instant(), spans, null, overturns));
    }

    /// The entries of one kind about a petition, once the log has one more than it shows now or stands still.
    private List<String> logged(String petition, String kind) {
        var pattern = Pattern.compile("\\{\"v\":1,\"kind\":\"" + kind + "\",\"petition\":\"" + petition + "\"[^}]*}");
        await().atMost(PATIENCE).until(() -> sql("select 1 from log_pending").isEmpty());
        var size = Integer.parseInt(app.anonymous().get("/log/checkpoint").assertStatus(200).text().split("\n")[1]);
        var entries = new ArrayList<String>();
        for (var index = 0; index * 256 < size; index++) {
            var width = Math.min(256, size - index * 256);
            var bundle = app.anonymous().get(String.format("/log/tile/entries/%03d", index) + (width < 256 ? ".p/" + width : ""))
                    .assertStatus(200).text();
            pattern.matcher(bundle).results().forEach(found -> entries.add(found.group()));
        }
        return entries;
    }

    private static String hash(String text) {
        return hash("Більше дерев на вулиці Хрещатик", text);
    }

    private static String hash(String title, String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Entry.textHash(title, text));
    }

    private void assertLogVerifies() {
        var said = new ByteArrayOutputStream();
        var printer = new PrintStream(said, true, StandardCharsets.UTF_8);
        assertThat(VerifyLog.run(new ArrayList<>(List.of(app.url())), printer, printer))
                .as(() -> said.toString(StandardCharsets.UTF_8)).isZero();
    }

    private static String path(String id) {
        return "/v1/petitions/" + id;
    }
}
