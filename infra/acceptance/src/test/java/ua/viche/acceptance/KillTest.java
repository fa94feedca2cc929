package ua.viche.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.viche.local.harness.Client;
import ua.viche.local.identity.TokenRequest;
import ua.viche.verifier.VerifyLog;

/// SIGKILL while signatures come in: what was acknowledged is there, nothing is counted twice, the public log has neither gap nor fork,
/// every event arrives and is applied once; a decision that had not left yet leaves.
class KillTest {

    private static final int SIGNERS = 16;
    private static final int ENOUGH = 60;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    @Test
    void whatWasAcknowledgedSurvivesAndIsCountedOnce() {
        var receipts = new ConcurrentHashMap<TokenRequest, String>();
        var asked = ConcurrentHashMap.<TokenRequest>newKeySet();
        String petition;
        int port;
        String decided;
        var follower = TokenRequest.citizen("acceptance-follower");
        try (var run = Run.on(data)) {
            port = run.port();
            petition = run.openPetition();
            run.as(follower).put("/v1/devices/phone-1",
                    Map.of("kind", "FCM_TOKEN", "token", "token-of-the-follower", "platform", "android", "locale", "uk"))
                    .assertStatus(201);
            assertThat(run.as(follower).put("/v1/follows/petitions/" + petition).status()).isBetween(200, 204);
            decided = submitted(run);
            signUntilKilled(run, petition, receipts, asked, decided);
        }

        try (var run = Run.on(data, port)) {
            await().atMost(PATIENCE).until(() -> run.anonymous().get("/v1/petitions/" + decided).text("/state").equals("open"));
            for (var acknowledged : receipts.entrySet()) {
                assertThat(run.as(acknowledged.getKey()).get("/v1/petitions/" + petition + "/signatures/mine").assertStatus(200)
                        .text("/id")).isEqualTo(acknowledged.getValue());
            }
            for (var person : asked) {
                run.as(person).idempotent("act").post("/v1/petitions/" + petition + "/signatures").assertStatus(201);
            }
            var expected = asked.size() + 5;
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(run.anonymous().get("/v1/petitions/" + petition + "/count")
                    .json().path("count").asInt()).isEqualTo(expected));
            assertThat(receipts).hasSizeGreaterThanOrEqualTo(ENOUGH);

            await().atMost(PATIENCE).untilAsserted(() -> assertThat(verifiedLog(run, petition)).contains(
                    "Everything that was checked is as it must be",
                    "petition    " + petition + " has " + expected + " signatures"));

            var batches = new SignatureTopic(run.kafka());
            await().atMost(PATIENCE).until(() -> batches.sum(petition) == expected);
            var heard = run.as(follower);
            await().atMost(PATIENCE).until(() -> messages(heard.get("/v1/inbox").items(), petition) == 1);
            await().atMost(PATIENCE).until(() -> pushes(run, petition) >= 1);
        }
    }

    private static void signUntilKilled(Run run, String petition, Map<TokenRequest, String> receipts,
            java.util.Set<TokenRequest> asked, String decided) {
        var moderator = run.as(TokenRequest.staff("acceptance-moderator", "moderator"));
        var item = item(moderator, decided);
        var killed = new AtomicBoolean();
        var number = new AtomicInteger();
        try (var phones = Executors.newVirtualThreadPerTaskExecutor()) {
            var working = new ArrayList<java.util.concurrent.Future<?>>();
            for (var phone = 0; phone < SIGNERS; phone++) {
                working.add(phones.submit(() -> {
                    while (!killed.get()) {
                        var person = TokenRequest.citizen("signer-" + number.incrementAndGet());
                        asked.add(person);
                        try {
                            var answer = run.as(person).idempotent("act").post("/v1/petitions/" + petition + "/signatures");
                            if (answer.status() == 201) {
                                receipts.put(person, answer.text("/receipt/id"));
                            }
                        } catch (UncheckedIOException cut) {
                            return;
                        }
                    }
                }));
            }
            await().atMost(PATIENCE).until(() -> receipts.size() >= ENOUGH);
            moderator.post(item + "/decisions", Map.of("action", "approve")).assertStatus(201);
            run.kill();
            killed.set(true);
        }
    }

    /// A petition that waits for its decision.
    private static String submitted(Run run) {
        var author = run.as(TokenRequest.citizen("acceptance-author"));
        var id = author.post("/v1/petitions", Map.of("procedure", "demo", "title", "Лавки в парку", "text", "Просимо лавок."))
                .assertStatus(201).text("/id");
        author.post("/v1/petitions/" + id + "/submission").assertStatus(202);
        for (var sponsor = 0; sponsor < 5; sponsor++) {
            run.as(TokenRequest.citizen("acceptance-sponsor-" + sponsor)).post("/v1/petitions/" + id + "/signatures")
                    .assertStatus(201);
        }
        return id;
    }

    private static String item(Client moderator, String petition) {
        return await().atMost(PATIENCE).until(() -> moderator.get("/moderation/v1/items?state=open&limit=100").items().stream()
                .filter(one -> one.path("subject").asText().equals(petition))
                .map(one -> "/moderation/v1/items/" + one.path("id").asText()).findFirst().orElse(""), path -> !path.isEmpty());
    }

    /// What an outsider says about the public log.
    private static String verifiedLog(Run run, String petition) {
        var said = new ByteArrayOutputStream();
        var printer = new PrintStream(said, true, StandardCharsets.UTF_8);
        VerifyLog.run(List.of("http://localhost:" + run.port(), "--petition", petition), printer, printer);
        return said.toString(StandardCharsets.UTF_8);
    }

    private static long messages(List<com.fasterxml.jackson.databind.JsonNode> inbox, String petition) {
        return inbox.stream().filter(message -> message.toString().contains(petition))
                .filter(message -> message.path("kind").asText().contains("threshold")).count();
    }

    private static long pushes(Run run, String petition) {
        var count = 0L;
        for (var push : run.anonymous().get("/local/push").json()) {
            if (push.toString().contains(petition)) {
                count++;
            }
        }
        return count;
    }
}
