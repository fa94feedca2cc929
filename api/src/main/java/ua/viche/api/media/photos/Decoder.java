package ua.viche.api.media.photos;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import ua.viche.api.media.photos.PhotoFormat;

/// Decodes photos of strangers: dimensions before pixels, no more memory than allowed, no longer than patience lasts.
final class Decoder {

    /// Pixels times scans of a JPEG: 120 megapixels once, 12 megapixels in the usual ten scans.
    private static final long MOST_WORK = 600_000_000;
    /// Formats that are decoded whole, however few pixels are wanted.
    private static final long MOST_WHOLE = 24_000_000;

    private final PhotoLimits limits;

    Decoder(PhotoLimits limits) {
        this.limits = limits;
    }

    /// @param target no fewer pixels on the longer side are decoded, unless the photo has fewer
    BufferedImage decode(Path file, PhotoFormat format, int target) throws IOException, RefusedException {
        var reader = ImageIO.getImageReadersByFormatName(format.name().toLowerCase(Locale.ROOT)).next();
        try (var stream = new FileImageInputStream(file.toFile())) {
            reader.setInput(stream, true, true);
            return decode(reader, file, format, target);
        } catch (IOException | RuntimeException damaged) {
            throw new RefusedException(Refusal.DAMAGED);
        } finally {
            reader.dispose();
        }
    }

    private BufferedImage decode(ImageReader reader, Path file, PhotoFormat format, int target)
            throws IOException, RefusedException {
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        var pixels = (long) width * height;
        var whole = format == PhotoFormat.WEBP;
        if (pixels > limits.pixels() || whole && pixels > MOST_WHOLE
                || format == PhotoFormat.JPEG && pixels * Scans.of(file) > MOST_WORK) {
            throw new RefusedException(Refusal.PIXELS);
        }
        var step = whole ? 1 : step(width, height, bytesPerPixel(reader), target);
        var parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(step, step, 0, 0);
        var watch = new Watch(limits.patience());
        reader.addIIOReadProgressListener(watch);
        var image = reader.read(0, parameters);
        if (watch.isOver()) {
            throw new RefusedException(Refusal.DAMAGED);
        }
        return image;
    }

    /// Every how manieth pixel is taken, so that there are enough for the target and never too many for the memory.
    private int step(int width, int height, int bytes, int target) {
        var step = Math.max(1, Math.max(width, height) / (target * 3 / 2));
        while ((long) (width / step) * (height / step) * bytes > limits.memory()) {
            step++;
        }
        return step;
    }

    private static int bytesPerPixel(ImageReader reader) throws IOException {
        var type = reader.getImageTypes(0).next();
        return Math.max(4, (type.getColorModel().getPixelSize() + 7) / 8);
    }

    /// Ends a decoding that takes too long.
    private static final class Watch extends QuietListener {

        private final long until;
        private boolean over;

        Watch(Duration patience) {
            until = System.nanoTime() + patience.toNanos();
        }

        boolean isOver() {
            return over;
        }

        @Override
        public void imageProgress(ImageReader source, float percentageDone) {
            if (System.nanoTime() - until > 0) {
                over = true;
                source.abort();
            }
        }
    }
}
