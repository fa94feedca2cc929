package ua.viche.api.media.photos;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.FileImageOutputStream;

/// Pixels in sRGB, and what is done with them. Never carries anything but pixels.
final class Picture {

    private static final float QUALITY = 0.85f;

    private final BufferedImage pixels;

    private Picture(BufferedImage pixels) {
        this.pixels = pixels;
    }

    /// Upright and no longer than `most` on either side; white where a photo is transparent.
    static Picture of(BufferedImage decoded, Orientation orientation, int most) {
        var source = decoded;
        while (Math.max(source.getWidth(), source.getHeight()) >= 2 * most) {
            source = drawn(source, (source.getWidth() + 1) / 2, (source.getHeight() + 1) / 2, AffineTransform
                    .getScaleInstance((source.getWidth() + 1) / 2 / (double) source.getWidth(),
                            (source.getHeight() + 1) / 2 / (double) source.getHeight()));
        }
        var scale = Math.min(1, most / (double) Math.max(source.getWidth(), source.getHeight()));
        var width = scaled(source.getWidth(), scale);
        var height = scaled(source.getHeight(), scale);
        var place = orientation.upright(width, height);
        place.scale(width / (double) source.getWidth(), height / (double) source.getHeight());
        return new Picture(drawn(source, orientation.swapsSides() ? height : width, orientation.swapsSides() ? width : height,
                place));
    }

    private static int scaled(int side, double scale) {
        return Math.max(1, (int) Math.round(side * scale));
    }

    private static BufferedImage drawn(BufferedImage source, int width, int height, AffineTransform place) {
        var target = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        painting(target, graphics -> {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, width, height);
            graphics.drawImage(source, place, null);
        });
        return target;
    }

    private interface Painting {
        void on(Graphics2D graphics);
    }

    private static void painting(BufferedImage target, Painting painting) {
        var graphics = target.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
            painting.on(graphics);
        } finally {
            graphics.dispose();
        }
    }

    int width() {
        return pixels.getWidth();
    }

    int height() {
        return pixels.getHeight();
    }

    /// The same, smaller.
    Picture within(int most) {
        return of(pixels, Orientation.UPRIGHT, most);
    }

    /// Paints areas over, a pixel more rather than less.
    void cover(List<Area> areas) {
        painting(pixels, graphics -> {
            graphics.setColor(Color.BLACK);
            for (var area : areas) {
                var left = area.left() * width() / 1000;
                var top = area.top() * height() / 1000;
                var right = (area.left() + area.width()) * width() / 1000 + 1;
                var bottom = (area.top() + area.height()) * height() / 1000 + 1;
                graphics.fillRect(left, top, right - left, bottom - top);
            }
        });
    }

    void write(Path jpeg) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var stream = new FileImageOutputStream(jpeg.toFile())) {
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(pixels, null, null), parameters);
        } finally {
            writer.dispose();
        }
    }
}
