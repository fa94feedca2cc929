package ua.viche.api.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ua.viche.local.harness.App;
import ua.viche.local.harness.Stack;
import ua.viche.platform.config.Settings;
import ua.viche.platform.launcher.Launcher;
import ua.viche.verifier.VerifyLog;

/// However many sequencers there are, in whatever order batches become visible, and wherever one stops: there is one log.
@NullMarked
class SequencerTest {

    private static final Instant AT = Instant.parse("2026-11-23T10:00:00Z");
    private static final byte[] TEXT = new byte[32];
    private static final SignerKeys SIGNERS = new SignerKeys(new byte[32]);

    private final LogOnly module = new LogOnly(false);
    private final UUID petition = UUID.randomUUID();
    private final AtomicInteger people = new AtomicInteger();
    @SuppressWarnings("NullAway.Init")
    private App app;

    @BeforeEach
    void start() {
        app = Stack.shared().app(List.of(module), Clock.systemUTC());
        append(List.of(Entry.opened(petition, TEXT, AT)));
    }

    @AfterEach
    void stop() {
        app.close();
    }

    @Test
    void twoSequencersAtOnceMakeOneLog() throws Exception {
        var appended = new ArrayList<Future<Integer>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var writer = 0; writer < 4; writer++) {
                var random = new Random(writer);
                appended.add(threads.submit(() -> {
                    var total = 0;
                    for (var batch = 0; batch < 40; batch++) {
                        var acts = signed(1 + random.nextInt(40));
                        append(acts);
                        total += acts.size();
                    }
                    return total;
                }));
            }
            var sequencing = new ArrayList<Future<Integer>>();
            for (var replica = 0; replica < 2; replica++) {
                sequencing.add(threads.submit(() -> {
                    var published = 0;
                    var sequencer = module.sequencer();
                    while (appended.stream().anyMatch(writer -> !writer.isDone())) {
                        published += sequencer.pass() == Sequencer.Outcome.PUBLISHED ? 1 : 0;
                    }
                    return published;
                }));
            }
            for (var one : sequencing) {
                one.get();
            }
        }
        var expected = 0;
        for (var writer : appended) {
            expected += writer.get();
        }
        module.sequencer().pass();

        assertThat(size()).isEqualTo(expected + 1);
        assertThat(count()).isEqualTo(new LoggedCount(petition, expected, count().asOf(), size()));
        assertVerified();
    }

    @Test
    void aBatchThatCommitsLateIsNotSkipped() {
        var sequencer = module.sequencer();
        sequencer.pass();
        var commit = new CompletableFuture<Void>();
        var inside = new CompletableFuture<Void>();
        var late = Executors.newVirtualThreadPerTaskExecutor();
        try {
            var writing = late.submit(() -> module.platform().database().inStatelessTransaction(session -> module.ledger()
                    .append(session, UUID.randomUUID(), AT, signed(3)).thenCompose(_ -> {
                        inside.complete(null);
                        return commit;
                    })));
            await().until(inside::isDone);
            append(signed(2));

            assertThat(sequencer.pass()).isEqualTo(Sequencer.Outcome.PUBLISHED);
            assertThat(size()).isEqualTo(3);
            commit.complete(null);
            await().until(writing::isDone);
            assertThat(sequencer.pass()).isEqualTo(Sequencer.Outcome.PUBLISHED);
        } finally {
            late.close();
        }
        assertThat(size()).isEqualTo(6);
        assertVerified();
    }

    @Test
    void whatAnotherReplicaCommitsIsSequencedToo() {
        try (var _ = Launcher.start(Settings.of(app.settings()), Clock.systemUTC(), List.of(new LogOnly(true)))) {
            await().until(() -> size() == 1);
            append(signed(3));
            await().atMost(Duration.ofSeconds(10)).until(() -> size() == 4);
        }
        assertVerified();
    }

    @Test
    void aPassThatFailsAtTheEndLeavesNothingBehind() {
        var sequencer = module.sequencer();
        sequencer.pass();
        append(signed(300));
        var before = checkpoint();
        execute("alter table log_state add constraint stop check (size < 100)");

        assertThatThrownBy(sequencer::pass).isInstanceOf(RuntimeException.class);
        assertThat(checkpoint()).isEqualTo(before);
        execute("alter table log_state drop constraint stop");
        assertThat(sequencer.pass()).isEqualTo(Sequencer.Outcome.PUBLISHED);

        assertThat(size()).isEqualTo(301);
        assertVerified();
    }

    @Test
    void anIdleLogHasACheckpointAndIsLeftAlone() {
        var sequencer = module.sequencer();

        assertThat(sequencer.pass()).isEqualTo(Sequencer.Outcome.PUBLISHED);
        assertThat(sequencer.pass()).isEqualTo(Sequencer.Outcome.NOTHING);
        assertVerified();
    }

    @Test
    void countsTellWhatChangedSinceATreeSize() {
        var other = UUID.randomUUID();
        append(List.of(Entry.opened(other, TEXT, AT)));
        var sequencer = module.sequencer();
        sequencer.pass();
        append(signed(4));
        sequencer.pass();

        var changed = module.platform().database()
                .inStatelessTransaction(session -> module.ledger().changedSince(session, 2));
        assertThat(changed).extracting(LoggedCount::petition, LoggedCount::count, LoggedCount::treeSize)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(petition, 4L, 6L));
        var counts = module.platform().database()
                .inStatelessTransaction(session -> module.ledger().counts(session, List.of(petition, other, UUID.randomUUID())));
        assertThat(counts).hasSize(2).extractingByKey(other).extracting(LoggedCount::count).isEqualTo(0L);
    }

    @Test
    void afterAChangeOfTheKeyOldAndNewCheckpointsVerify() {
        module.sequencer().pass();
        var oldKey = app.anonymous().get("/log/key").text().strip();
        var old = checkpoint();
        var newKey = Base64.getEncoder().encodeToString("another secret, 32 bytes as well".getBytes(StandardCharsets.US_ASCII));
        var changed = new java.util.TreeMap<>(app.settings());
        changed.put("api.log.previous-keys", changed.put("api.log.key", newKey));
        var replica = new LogOnly(false);
        try (var running = Launcher.start(Settings.of(changed), Clock.systemUTC(), List.of(replica))) {
            var url = "http://127.0.0.1:" + running.port();
            assertThat(replica.sequencer().pass()).isEqualTo(Sequencer.Outcome.PUBLISHED);
            append(signed(5));
            assertThat(replica.sequencer().pass()).isEqualTo(Sequencer.Outcome.PUBLISHED);

            var keys = new String(Bytes.of(url + "/log/keys"), StandardCharsets.UTF_8).lines().toList();
            assertThat(keys).hasSize(2).last().isEqualTo(oldKey);
            assertThat(new String(Bytes.of(url + "/log/key"), StandardCharsets.UTF_8).strip()).isEqualTo(keys.getFirst());
            var since = file(old);
            assertThat(verify(url, "--since", since)).isZero();
            assertThat(verify(url, "--key", oldKey)).as("who knows only the old key").isZero();
            assertThat(verify(url, "--key", keys.getFirst())).as("who knows only the new key").isZero();
            assertThat(verify(url, "--key", keys.getFirst(), "--since", since)).as("an old checkpoint needs the old key").isOne();
        }
        changed.put("api.log.previous-keys", oldKey);
        try (var running = Launcher.start(Settings.of(changed), Clock.systemUTC(), List.of(replica))) {
            assertThat(replica.sequencer().pass()).isEqualTo(Sequencer.Outcome.PUBLISHED);
            var url = "http://127.0.0.1:" + running.port();
            assertThat(verify(url, "--since", file(old))).isZero();
            assertThat(verify(url, "--key", oldKey)).as("the old key signs no more").isOne();
        }
    }

    @Test
    void mistakesInTheKeysAreTold() {
        var settings = Settings.of(Map.of("log.origin", "with space", "log.key", "short", "log.previous-keys", "nothing"));
        LogKeys.of(settings, false);

        assertThatThrownBy(settings::check).hasMessageContaining("log.origin").hasMessageContaining("log.key")
                .hasMessageContaining("log.previous-keys");
        var empty = Settings.of(Map.of());
        LogKeys.of(empty, false);
        assertThatThrownBy(empty::check).hasMessageContaining("log.origin: missing").hasMessageContaining("log.key: missing");
    }

    private List<Entry> signed(int count) {
        var acts = new ArrayList<Entry>();
        for (var i = 0; i < count; i++) {
            acts.add(Entry.signed(petition, SIGNERS.of(new UUID(0, people.incrementAndGet())), TEXT, AT));
        }
        return acts;
    }

    private void append(List<Entry> acts) {
        module.platform().database()
                .<Void>inStatelessTransaction(session -> module.ledger().append(session, UUID.randomUUID(), AT, acts));
    }

    private LoggedCount count() {
        return java.util.Objects.requireNonNull(module.platform().database()
                .inStatelessTransaction(session -> module.ledger().counts(session, List.of(petition))).get(petition));
    }

    private String checkpoint() {
        return module.platform().database().inStatelessTransaction(new LogStore()::state).checkpoint() + "";
    }

    private long size() {
        return Long.parseLong(checkpoint().lines().skip(1).findFirst().orElse("-1"));
    }

    private void assertVerified() {
        assertThat(verify(app.url())).isZero();
    }

    private static int verify(String url, String... more) {
        var words = new ArrayList<>(List.of(url));
        words.addAll(List.of(more));
        var said = new ByteArrayOutputStream();
        var code = VerifyLog.run(words, new PrintStream(said, true, StandardCharsets.UTF_8),
                new PrintStream(said, true, StandardCharsets.UTF_8));
        assertThat(said.toString(StandardCharsets.UTF_8)).contains(code == 0 ? "Everything" : "MISMATCH");
        return code;
    }

    private static String file(String text) {
        try {
            var file = java.nio.file.Files.createTempFile("checkpoint", ".txt");
            file.toFile().deleteOnExit();
            return java.nio.file.Files.writeString(file, text).toString();
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private void execute(String statement) {
        app.sql("api", statement);
    }
}
