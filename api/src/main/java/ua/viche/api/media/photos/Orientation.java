package ua.viche.api.media.photos;

import com.twelvemonkeys.imageio.metadata.CompoundDirectory;
import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// How a camera was held (Exif 2.32, tag 0x0112): what has to be done with the pixels so that the picture stands upright.
enum Orientation {
    UPRIGHT, MIRRORED, UPSIDE_DOWN, UPSIDE_DOWN_MIRRORED, LEFT_MIRRORED, LEFT, RIGHT_MIRRORED, RIGHT;

    private static final int EXIF_HEADER = 6;

    /// As the file says; upright where it says nothing that makes sense.
    static Orientation of(Path file, PhotoFormat format) {
        try {
            return exif(file, format).map(Orientation::read).orElse(UPRIGHT);
        } catch (IOException | RuntimeException _) {
            return UPRIGHT;
        }
    }

    private static Optional<byte[]> exif(Path file, PhotoFormat format) throws IOException {
        return switch (format) {
            case JPEG -> jpegExif(file);
            case PNG -> Chunks.ofPng(file, "eXIf");
            case WEBP -> Chunks.ofWebp(file, "EXIF");
            case HEIC, OTHER -> Optional.empty();
        };
    }

    private static Optional<byte[]> jpegExif(Path file) throws IOException {
        try (var stream = new FileImageInputStream(file.toFile())) {
            for (var segment : JPEGSegmentUtil.readSegments(stream, JPEG.APP1, "Exif")) {
                try (InputStream data = segment.data()) {
                    return Optional.of(data.skip(1) == 1 ? data.readAllBytes() : new byte[0]);
                }
            }
            return Optional.empty();
        }
    }

    private static Orientation read(byte[] exif) {
        var header = exif.length > EXIF_HEADER && exif[0] == 'E' && exif[1] == 'x' ? EXIF_HEADER : 0;
        try (var stream = new MemoryCacheImageInputStream(
                new ByteArrayInputStream(exif, header, exif.length - header))) {
            var directory = new TIFFReader().read(stream);
            var first = directory instanceof CompoundDirectory compound ? compound.getDirectory(0) : directory;
            return of(first);
        } catch (IOException _) {
            return UPRIGHT;
        }
    }

    private static Orientation of(Directory directory) {
        var entry = directory.getEntryById(TIFF.TAG_ORIENTATION);
        return entry != null && entry.getValue() instanceof Number value && value.intValue() >= 1 && value.intValue() <= 8
                ? values()[value.intValue() - 1]
                : UPRIGHT;
    }

    boolean swapsSides() {
        return ordinal() >= LEFT_MIRRORED.ordinal();
    }

    /// From pixels of a picture of this size to where they belong.
    AffineTransform upright(int width, int height) {
        return switch (this) {
            case UPRIGHT -> new AffineTransform();
            case MIRRORED -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case UPSIDE_DOWN -> new AffineTransform(-1, 0, 0, -1, width, height);
            case UPSIDE_DOWN_MIRRORED -> new AffineTransform(1, 0, 0, -1, 0, height);
            case LEFT_MIRRORED -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case LEFT -> new AffineTransform(0, 1, -1, 0, height, 0);
            case RIGHT_MIRRORED -> new AffineTransform(0, -1, -1, 0, height, width);
            case RIGHT -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }
}
