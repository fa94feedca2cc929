package ua.viche.api.media;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ua.viche.api.media.photos.Area;

/// A photo: the picture alone, without anything that the camera wrote beside it.
///
/// @param subject what it is of; null until somebody says so
public record Photo(UUID id, Owner owner, int width, int height, Keys keys, Covering covering, @Nullable Subject subject,
        Publicity publicity) {

    /// @param clean nothing is painted over
    /// @param shown what everybody may see once it is public
    /// @param small its thumbnail
    record Keys(String clean, String shown, String small) {

        boolean has(String key) {
            return key.equals(clean) || key.equals(shown) || key.equals(small);
        }
    }

    /// @param wanted areas that are to be painted over
    /// @param done areas that are painted over in what is shown
    record Covering(List<Area> wanted, List<Area> done) {

        boolean isDone() {
            return wanted.equals(done);
        }
    }

    /// @param open whether its subject is public
    /// @param submission what moderation has before it
    record Publicity(boolean open, Verdict verdict, @Nullable UUID submission, @Nullable Instant hiddenAt) {}

    /// Whether everybody may see it.
    public boolean isPublic() {
        return publicity.open() && publicity.verdict() == Verdict.APPROVED && covering.isDone();
    }

    public Verdict verdict() {
        return publicity.verdict();
    }

    static String text(List<Area> areas) {
        return areas.stream().map(area -> area.left() + "," + area.top() + "," + area.width() + "," + area.height())
                .collect(Collectors.joining(" "));
    }

    static List<Area> areas(String text) {
        return text.isEmpty() ? List.of() : Arrays.stream(text.split(" ")).map(Photo::area).toList();
    }

    private static Area area(String text) {
        var sides = Arrays.stream(text.split(",")).mapToInt(Integer::parseInt).toArray();
        return new Area(sides[0], sides[1], sides[2], sides[3]);
    }
}
