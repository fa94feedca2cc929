package ua.viche.local.run;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import ua.viche.local.demo.Crowd;
import ua.viche.local.demo.OpenPetition;
import ua.viche.local.demo.Phone;
import ua.viche.local.demo.Story;
import ua.viche.local.demo.Teller;

/// What a run does before it stops again, so that the JVM can keep which classes it loaded and which methods were hot: the whole story
/// of a petition once, and signatures many times.
final class Rehearsal {

    private static final int PHONES = 8;
    private static final int SIGNATURES = 60;

    private final Phone phone;

    Rehearsal(Phone phone) {
        this.phone = phone;
    }

    void play() throws InterruptedException, ExecutionException {
        new Story(phone, new Teller(new PrintStream(OutputStream.nullOutputStream()))).play();
        var crowd = new Crowd(phone, OpenPetition.by(phone));
        try (var phones = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> signing = () -> crowd.sign(SIGNATURES);
            for (var signed : phones.invokeAll(IntStream.range(0, PHONES).mapToObj(_ -> signing).toList())) {
                signed.get();
            }
        }
    }
}
