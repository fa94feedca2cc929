package ua.viche.api.media;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import ua.viche.api.media.objects.ObjectStore;

/// Addresses of photos.
public final class Links {

    private static final String PAGE = "/v1/media/";

    private final ObjectStore objects;
    private final Clock clock;
    private final Duration life;

    /// A photo and its thumbnail, until a moment.
    public record Pair(String large, String small, Instant expiresAt) {}

    Links(ObjectStore objects, Clock clock, Duration life) {
        this.objects = objects;
        this.clock = clock;
        this.life = life;
    }

    /// Where a photo always is, for whoever may see it.
    String page(UUID photo) {
        return PAGE + photo + "/image";
    }

    Pair of(Photo photo) {
        var until = until();
        return new Pair(objects.link(photo.keys().shown(), until), objects.link(photo.keys().small(), until), until);
    }

    /// Without anything painted over, for those who decide about that.
    String clean(Photo photo) {
        return objects.link(photo.keys().clean(), until());
    }

    private Instant until() {
        return Instant.ofEpochSecond(clock.instant().plus(life).getEpochSecond());
    }

    /// When a link was given out that holds until a moment.
    Instant givenAt(Instant until) {
        return until.minus(life);
    }
}
