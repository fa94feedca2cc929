package ua.viche.chaos;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import ua.viche.local.identity.People;

/// Many phones whose owners sign, withdraw and sign again, until the connection breaks.
final class Phones implements AutoCloseable {

    private static final int PHONES = 24;
    private static final int MOST_ACTS = 3;
    private static final double GOES_ON = 0.35;

    private final Http http;
    private final String petition;
    private final People people;
    private final Findings findings;
    private final ConcurrentLinkedQueue<Citizen> citizens = new ConcurrentLinkedQueue<>();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();
    private final List<Thread> threads = new ArrayList<>();

    Phones(Http http, String petition, People people, Findings findings) {
        this.http = http;
        this.petition = petition;
        this.people = people;
        this.findings = findings;
    }

    void start(SplittableRandom random) {
        for (var phone = 0; phone < PHONES; phone++) {
            var own = random.split();
            threads.add(Thread.ofVirtual().start(() -> use(own)));
        }
    }

    private void use(SplittableRandom random) {
        while (!over.get()) {
            var citizen = new Citizen(people.somebodyNew());
            citizens.add(citizen);
            for (var act = 0; act < MOST_ACTS && !over.get() && (act == 0 || random.nextDouble() < GOES_ON); act++) {
                citizen.asks(act % 2 == 0 ? Act.Kind.SIGN : Act.Kind.WITHDRAW);
                if (!ask(citizen, act)) {
                    return;
                }
            }
        }
    }

    private boolean ask(Citizen citizen, int number) {
        var act = citizen.acts().get(number);
        try {
            var answer = http.send(citizen, act, petition);
            citizen.told(number, answer);
            findings.expect(answer.status() == act.kind().wanted, "%s was refused: %s", act, answer);
            acknowledged.incrementAndGet();
            return true;
        } catch (IOException cut) {
            return false;
        }
    }

    /// Acts that were answered so far.
    int acknowledged() {
        return acknowledged.get();
    }

    /// Ends, and gives all who acted.
    List<Citizen> end() throws InterruptedException {
        over.set(true);
        for (var thread : threads) {
            thread.join();
        }
        return citizens.stream().filter(citizen -> !citizen.acts().isEmpty()).toList();
    }

    @Override
    public void close() {
        over.set(true);
    }
}
