package ua.viche.chaos;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import ua.viche.local.demo.OpenPetition;

/// What is looked at once Viche is back: every answer again, every signature, the count.
final class Aftermath {

    private static final int LOOKS = 30;
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final Http http;
    private final String petition;
    private final Findings findings;

    Aftermath(Http http, String petition, Findings findings) {
        this.http = http;
        this.petition = petition;
        this.findings = findings;
    }

    /// Every act again with the key that it had: what was answered is answered alike, what was cut off is answered now, and alike from
    /// then on. All acts are done after this.
    void retry(Collection<Citizen> citizens) throws InterruptedException {
        each(citizens, citizen -> {
            for (var number = 0; number < citizen.acts().size(); number++) {
                if (citizen.isLatestOfItsKind(number)) {
                    retry(citizen, number);
                }
            }
        });
    }

    private void retry(Citizen citizen, int number) throws IOException {
        var act = citizen.acts().get(number);
        var before = act.answer();
        if (before == null) {
            before = http.send(citizen, act, petition);
            citizen.told(number, before);
            findings.expect(before.status() == act.kind().wanted, "the retry of %s was refused: %s", act, before);
        }
        var again = http.send(citizen, act, petition);
        findings.expect(again.equals(before), "%s was answered otherwise than before: %s", citizen.acts().get(number), again);
    }

    /// Every signature is there under the receipt that its signer has, and nobody's who withdrew.
    void signatures(Collection<Citizen> citizens) throws InterruptedException {
        each(citizens, citizen -> {
            var mine = http.mine(citizen, petition);
            if (citizen.signed()) {
                findings.expect(mine.status() == OK && Http.text(mine.body(), "/id").equals(citizen.receipt().orElse("none")),
                        "the signature of %s under %s is not there: %s", citizen.subject(), citizen.receipt(), mine);
            } else {
                findings.expect(mine.status() == NOT_FOUND, "%s has withdrawn and is still there: %s", citizen.subject(), mine);
            }
        });
    }

    /// The count is that of the people who are signed; it may be a second old.
    void count(Collection<Citizen> citizens) throws IOException, InterruptedException {
        var expected = Long.toString(OpenPetition.SPONSORS + citizens.stream().filter(Citizen::signed).count());
        var told = "";
        for (var look = 0; look < LOOKS && !told.equals(expected); look++) {
            told = Http.text(http.get("/v1/petitions/" + petition + "/count").body(), "/count");
            if (!told.equals(expected)) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        findings.expect(told.equals(expected), "the count is %s instead of %s", told, expected);
    }

    /// Something that is done for one person.
    private interface Work {
        void of(Citizen citizen) throws IOException;
    }

    private void each(Collection<Citizen> citizens, Work work) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(16, Thread.ofVirtual().factory())) {
            List<Callable<String>> all = citizens.stream().<Callable<String>>map(citizen -> () -> {
                work.of(citizen);
                return citizen.subject();
            }).toList();
            for (var done : threads.invokeAll(all)) {
                done.get();
            }
        } catch (ExecutionException failure) {
            findings.expect(false, "a request after the restart failed: %s", failure.getCause());
        }
    }
}
