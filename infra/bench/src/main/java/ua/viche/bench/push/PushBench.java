package ua.viche.bench.push;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ua.viche.bench.MeasuredViche;
import ua.viche.bench.Report;
import ua.viche.local.Arguments;
import ua.viche.local.StartException;

/// `bench push`: a campaign to a large audience drains, and meanwhile urgent messages go out one by one; before and after it the Admin
/// SDK alone sends to the same receiver.
public final class PushBench {

    private static final String BULK = "bench";
    private static final String URGENT = "urgent";
    private static final double SHARE = 0.8;
    private static final double SECOND = 1_000;
    private static final double GROWTH = 1.3;
    private static final int EVERY_MS = 250;
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final MeasuredViche viche;
    private final ReceiverProcess receiver;
    private final Report report;
    private final Announcer announcer;
    private final Map<Integer, Long> announced = new LinkedHashMap<>();

    private PushBench(MeasuredViche viche, ReceiverProcess receiver, Report report) {
        this.viche = viche;
        this.receiver = receiver;
        this.report = report;
        this.announcer = new Announcer(viche.url(), viche.administrator());
    }

    /// Runs the command.
    public static void run(String[] words, Report report) throws Exception {
        var known = Stream.concat(MeasuredViche.OPTIONS.stream(), Stream.of("messages", "warm-up", "alone"))
                .collect(Collectors.toSet());
        var arguments = Arguments.of(words, known, Set.of());
        var messages = arguments.number("messages", 1_000_000, 1_000, 100_000_000);
        var warmUp = arguments.number("warm-up", 50_000, 0, 10_000_000);
        var alone = arguments.number("alone", 100_000, 1_000, 10_000_000);
        try (var receiver = ReceiverProcess.start();
                var viche = MeasuredViche.start(arguments, report, environment(receiver));
                var sdk = new SdkAlone(receiver.address())) {
            var bench = new PushBench(viche, receiver, report);
            sdk.send(warmUp);
            bench.fill(warmUp, messages);
            var before = sdk.send(alone);
            report.say("Admin SDK alone, before: %,.0f/s.", before);
            var rate = bench.drain(messages);
            var after = sdk.send(alone);
            report.say("Admin SDK alone, after: %,.0f/s.", after);
            report.atLeast(SHARE, rate / ((before + after) / 2), "pushes per second, as a share of the Admin SDK alone");
        }
    }

    private static Map<String, String> environment(ReceiverProcess receiver) {
        return Map.of("VICHE_FCM_ENDPOINT", receiver.address().toString(), "VICHE_FCM_PROJECT", "bench",
                "VICHE_NOTIFICATIONS_DELIVERY_TOPICS__FROM", "2000000000", "VICHE_NOTIFICATIONS_DELIVERY_RAMP", "0s",
                "VICHE_NOTIFICATIONS_DELIVERY_PER__MINUTE", "100000000");
    }

    private void fill(int warmUp, int messages) throws Exception {
        try (var database = viche.database("notifications")) {
            Audience.fill(database, URGENT, 1);
            Audience.fill(database, "warm", warmUp);
            Audience.fill(database, BULK, messages);
        }
        receiver.forget();
        announcer.announce("campaign", "warm", "Розігрів");
        await(warmUp);
        receiver.forget();
    }

    /// @return pushes per second from the first to the last
    private double drain(int messages) throws Exception {
        announcer.announce("campaign", BULK, "Новина громади");
        var began = await(1);
        var least = viche.residentMemory();
        var middle = least;
        for (var number = 0; receiver.figures().received() < messages; number++) {
            announced.put(number, System.currentTimeMillis());
            announcer.announce("legal", URGENT, "Urgent " + number);
            TimeUnit.MILLISECONDS.sleep(EVERY_MS);
            if (receiver.figures().received() < messages / 2) {
                middle = viche.residentMemory();
            }
        }
        var figures = receiver.figures();
        var rate = messages / ((figures.last() - began) / SECOND);
        report.say("Pushes: %,.0f/s (%,d to one audience, planned meanwhile).", rate, messages);
        urgent();
        var end = viche.residentMemory();
        report.say("Memory of the process: %,d MiB at the beginning, %,d MiB at half, %,d MiB at the end.", least >> 20,
                middle >> 20,
                end >> 20);
        report.below(GROWTH, (double) end / Math.max(middle, least), "memory at the end, as a share of that at half");
        return rate;
    }

    /// When at least so many had come.
    private long await(int messages) throws Exception {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (receiver.figures().received() < messages) {
            if (System.nanoTime() > end) {
                throw new StartException("Only " + receiver.figures().received() + " of " + messages + " pushes came.");
            }
            TimeUnit.MILLISECONDS.sleep(2);
        }
        return System.currentTimeMillis();
    }

    private void urgent() throws Exception {
        TimeUnit.SECONDS.sleep(2);
        var came = receiver.figures().urgent();
        var waits = announced.entrySet().stream()
                .flatMapToLong(one -> Stream.ofNullable(came.get(one.getKey())).mapToLong(at -> at - one.getValue())).sorted()
                .toArray();
        report.bar(waits.length == announced.size(), waits.length + " of " + announced.size() + " urgent pushes came");
        if (waits.length > 0) {
            var p99 = waits[(int) Math.min(waits.length - 1, Math.ceil(waits.length * 0.99) - 1)];
            report.say("Urgent, from the announcement to the receiver: median %d ms, p99 %d ms, most %d ms.",
                    waits[waits.length / 2], p99,
                    waits[waits.length - 1]);
            report.below(SECOND, p99, "p99 of urgent pushes while bulk drains, in ms");
        }
    }
}
