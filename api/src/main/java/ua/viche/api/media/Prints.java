package ua.viche.api.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import ua.viche.api.media.objects.ObjectStore;
import ua.viche.api.media.photos.Area;
import ua.viche.api.media.photos.BusyException;
import ua.viche.api.media.photos.Darkroom;
import ua.viche.api.media.photos.RefusedException;
import ua.viche.platform.http.Ids;

/// Finished photos on their way from the darkroom to the object store. Everything of a photo lies under `photos/ID/`.
public final class Prints {

    static final String PREFIX = "photos/";

    private final ObjectStore objects;
    private final Darkroom darkroom;
    private final Clock clock;
    private final Duration life;
    private final PhotoStore store = new PhotoStore();

    /// What was stored of a photo.
    ///
    /// @param large key of the photo
    /// @param small key of its thumbnail
    public record Printed(String large, String small, int width, int height) {}

    private interface Work {
        Darkroom.Print on(Darkroom.Paper paper) throws RefusedException, BusyException;
    }

    /// @param life how long a photo waits for its subject
    Prints(ObjectStore objects, Darkroom darkroom, Clock clock, Duration life) {
        this.objects = objects;
        this.darkroom = darkroom;
        this.clock = clock;
        this.life = life;
    }

    /// Makes and stores the photo of a file; nobody knows of it before [#keep].
    public Printed develop(UUID id, Path original) throws IOException, RefusedException, BusyException {
        return print(id, paper -> darkroom.develop(original, paper));
    }

    /// Makes and stores the same photo with areas painted over.
    Printed cover(UUID id, Path clean, List<Area> areas) throws IOException, RefusedException, BusyException {
        return print(id, paper -> darkroom.cover(clean, areas, paper));
    }

    private Printed print(UUID id, Work work) throws IOException, RefusedException, BusyException {
        var paper = new Darkroom.Paper(objects.draft(), objects.draft());
        try {
            var print = work.on(paper);
            var name = PREFIX + id + "/" + Ids.next();
            objects.put(name + ".jpg", print.large());
            objects.put(name + "-small.jpg", print.small());
            return new Printed(name + ".jpg", name + "-small.jpg", print.width(), print.height());
        } finally {
            Files.deleteIfExists(paper.large());
            Files.deleteIfExists(paper.small());
        }
    }

    /// Makes a stored photo known; from now on it waits for its subject.
    public CompletionStage<Void> keep(Stage.QueryProducer session, UUID id, Owner owner, Printed printed) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return store.insert(session, id, owner, printed, now, now.plus(life));
    }

    /// Deletes a photo that somebody else made as well.
    public void discard(Printed printed) throws IOException {
        objects.delete(printed.large());
        objects.delete(printed.small());
    }
}
