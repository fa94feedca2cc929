package ua.viche.api.media.photos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Where photos are made: decoded, turned upright, fitted into 2,048 × 2,048, rid of everything but their pixels, and encoded again as
/// JPEG. Few at a time, since each takes memory, and on threads of its own, since it takes a processor.
public final class Darkroom implements AutoCloseable {

    /// Longest side of a photo, in pixels.
    public static final int LARGE = 2_048;
    /// Longest side of a thumbnail.
    public static final int SMALL = 320;

    private static final int WAITING = 16;

    private final Decoder decoder;
    private final Duration patience;
    private final ThreadPoolExecutor threads;

    /// Two finished files and the size of the larger.
    public record Print(Path large, Path small, int width, int height) {}

    /// Where the files are to be.
    public record Paper(Path large, Path small) {}

    /// @param decoders photos that are made at once
    public Darkroom(PhotoLimits limits, int decoders) {
        decoder = new Decoder(limits);
        patience = limits.patience().multipliedBy(2);
        threads = new ThreadPoolExecutor(decoders, decoders, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING),
                Thread.ofPlatform().name("darkroom-", 0).daemon().factory());
        threads.allowCoreThreadTimeOut(true);
    }

    /// Makes a publishable photo out of a file of a stranger.
    ///
    /// @throws BusyException where too many wait already, or for too long
    public Print develop(Path file, Paper paper) throws RefusedException, BusyException {
        return print(() -> develop(file, paper, Darkroom::format, List.of()));
    }

    /// Makes the same photo once more, with areas painted over.
    public Print cover(Path developed, List<Area> areas, Paper paper) throws RefusedException, BusyException {
        return print(() -> develop(developed, paper, _ -> PhotoFormat.JPEG, areas));
    }

    private interface Telling {
        PhotoFormat of(Path file) throws IOException, RefusedException;
    }

    private Print develop(Path file, Paper paper, Telling telling, List<Area> areas) throws IOException, RefusedException {
        var format = telling.of(file);
        var orientation = Orientation.of(file, format);
        var picture = Picture.of(decoder.decode(file, format, LARGE), orientation, LARGE);
        picture.cover(areas);
        picture.write(paper.large());
        picture.within(SMALL).write(paper.small());
        return new Print(paper.large(), paper.small(), picture.width(), picture.height());
    }

    private static PhotoFormat format(Path file) throws IOException, RefusedException {
        try (var in = Files.newInputStream(file)) {
            var format = PhotoFormat.of(in.readNBytes(PhotoFormat.HEAD));
            if (format.refusal().isPresent()) {
                throw new RefusedException(format.refusal().get());
            }
            if (Tail.isTwofold(file)) {
                throw new RefusedException(Refusal.TWOFOLD);
            }
            return format;
        }
    }

    private Print print(Callable<Print> work) throws RefusedException, BusyException {
        try {
            var task = threads.submit(work);
            try {
                return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException _) {
                task.cancel(false);
                throw new BusyException();
            }
        } catch (RejectedExecutionException _) {
            throw new BusyException();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new BusyException();
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case RefusedException refused -> throw refused;
                case IOException disk -> throw new UncheckedIOException(disk);
                case RuntimeException fault -> throw fault;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(failed);
            }
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
