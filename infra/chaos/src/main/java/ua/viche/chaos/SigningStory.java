package ua.viche.chaos;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import ua.viche.local.demo.OpenPetition;
import ua.viche.local.demo.Phone;
import ua.viche.local.identity.People;
import ua.viche.local.process.VicheProcess;

/// People sign and withdraw; Viche is killed with SIGKILL at a chosen moment, comes back on the same data, and is asked about
/// everything that it had said. One petition over all rounds, so that each kill stands on those before it.
public final class SigningStory implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int FEWEST_ACTS = 30;
    private static final int MORE_ACTS = 120;

    private final Path data;
    private final int port;
    private final List<String> options;
    private final PrintStream out;
    private final SplittableRandom random;
    private final Findings findings = new Findings();
    private final People people = new People();
    private final List<Citizen> everybody = new ArrayList<>();
    private final LogCheck log;
    private final String petition;
    private VicheProcess viche;
    private Watch watch;
    private int told;

    /// Starts on an empty folder and opens a petition.
    ///
    /// @param options of Java
    public SigningStory(Path data, int port, List<String> options, long seed, PrintStream out) throws Exception {
        this.data = data;
        this.port = port;
        this.options = options;
        this.out = out;
        random = new SplittableRandom(seed);
        viche = VicheProcess.start(data, port, options);
        petition = OpenPetition.by(new Phone(viche.url(), viche.mint()));
        watch = new Watch(viche.database());
        log = new VerifiedLog(Files.createDirectories(data.resolve("chaos")), findings, this::database);
    }

    private Connection database() {
        return watch.database();
    }

    /// One kill and all that is looked at after it.
    public void round(Moment moment, String name) throws Exception {
        var points = moment.points();
        var point = points.get(random.nextInt(points.size()));
        var delay = random.nextLong(point.lasts().toNanos());
        var acts = FEWEST_ACTS + random.nextInt(MORE_ACTS);
        var citizens = actUntilKilled(point, delay, acts);
        everybody.addAll(citizens);
        var cut = citizens.stream().flatMap(one -> one.acts().stream()).filter(act -> act.answer() == null).count();
        var acknowledged = citizens.stream().mapToInt(one -> one.acts().size()).sum() - cut;
        var committed = committedUnanswered();
        watch.close();
        var began = System.nanoTime();
        viche = VicheProcess.start(data, port, options);
        watch = new Watch(viche.database());
        var back = (System.nanoTime() - began) / 1e9;
        look(citizens);
        say("%-10s %6s  killed %.2f ms after %s: %d acts answered, %d cut off, %d new signatures of those committed; back in %.1f s",
                moment.name().toLowerCase(Locale.ROOT), name, delay / 1e6, point.told(), acknowledged, cut, committed, back);
        tellFindings();
    }

    private List<Citizen> actUntilKilled(Point point, long delay, int acts) throws Exception {
        try (var http = new Http(viche.url(), viche.mint()::mint); var phones = new Phones(http, petition, people, findings)) {
            phones.start(random.split());
            var stranger = Thread.ofVirtual().start(() -> {
                while (!Thread.currentThread().isInterrupted()) {
                    log.look(http);
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
                }
            });
            var until = System.nanoTime() + PATIENCE.toNanos();
            while (phones.acknowledged() < acts && System.nanoTime() < until) {
                Thread.sleep(2);
            }
            findings.expect(phones.acknowledged() >= acts, "only %d acts were answered in time", phones.acknowledged());
            findings.expect(watch.await(point, PATIENCE), "no session was seen at %s", point.told());
            LockSupport.parkNanos(delay);
            viche.kill();
            stranger.interrupt();
            var citizens = phones.end();
            watch.awaitSilence();
            return citizens;
        }
    }

    /// Signatures that are in the database although nobody was told so.
    private long committedUnanswered() throws SQLException {
        var answered = everybody.stream().filter(one -> one.receipt().isPresent()).count() + OpenPetition.SPONSORS;
        try (var statement = database().prepareStatement("select count(*) from signature where petition = ?::uuid")) {
            statement.setString(1, petition);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1) - answered;
            }
        }
    }

    private void look(List<Citizen> citizens) throws Exception {
        try (var http = new Http(viche.url(), viche.mint()::mint)) {
            var aftermath = new Aftermath(http, petition, findings);
            aftermath.retry(citizens);
            aftermath.signatures(citizens);
            aftermath.count(everybody);
            log.compare(viche.url(), http, petition, everybody);
        }
    }

    /// Asks about every act of all rounds once more.
    ///
    /// @return whether nothing was found
    public boolean end() throws Exception {
        look(everybody);
        tellFindings();
        say(findings.all().isEmpty()
                ? "Nothing was lost, doubled, forked or left unanswered: %,d acts of %,d people."
                : "Something is wrong; the data is kept. There were %,d acts of %,d people.",
                everybody.stream().mapToInt(one -> one.acts().size()).sum(), everybody.size());
        return findings.all().isEmpty();
    }

    /// What is not as it must be, so far.
    public List<String> findings() {
        return findings.all();
    }

    private void tellFindings() {
        var all = findings.all();
        all.subList(told, all.size()).forEach(finding -> say("FOUND: %s", finding));
        told = all.size();
    }

    private void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
        out.flush();
    }

    @Override
    public void close() throws SQLException {
        watch.close();
        viche.close();
    }
}
