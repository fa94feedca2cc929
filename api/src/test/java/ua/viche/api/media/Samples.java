package ua.viche.api.media;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/// Files as phones and people with bad intentions send them. Whatever stands beside a picture contains [#SECRET].
public final class Samples {

    public static final String SECRET = "SECRET-50.4501N-30.5234E";

    /// A picture whose quarters are red, green, blue and white, in the order of reading.
    public static BufferedImage quarters(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        var colours = new Color[]{Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};
        for (var quarter = 0; quarter < 4; quarter++) {
            graphics.setColor(colours[quarter]);
            graphics.fillRect(quarter % 2 * width / 2, quarter / 2 * height / 2, (width + 1) / 2, (height + 1) / 2);
        }
        graphics.dispose();
        return image;
    }

    /// A picture that does not compress well.
    static BufferedImage noise(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new java.util.Random(width * 31L + height);
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt(0x1000000));
            }
        }
        return image;
    }

    static byte[] jpeg(BufferedImage image) {
        return written(image, "jpeg");
    }

    static byte[] png(BufferedImage image) {
        return written(image, "png");
    }

    private static byte[] written(BufferedImage image, String format) {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// A JPEG with all that cameras and editors write beside the picture: Exif with GPS, device, comment and thumbnail, XMP, IPTC, an ICC
    /// profile, a comment, and something behind the end.
    public static byte[] talkative(BufferedImage image, int orientation) {
        var plain = jpeg(image);
        var out = new ByteArrayOutputStream();
        out.writeBytes(Arrays.copyOf(plain, 2));
        segment(out, 0xE1, join("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1), exif(orientation)));
        segment(out, 0xE1, ("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF "
                + "xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description xmlns:dc='http://purl.org/dc/elements/1.1/' "
                + "dc:source='" + SECRET + "'/></rdf:RDF></x:xmpmeta>").getBytes(StandardCharsets.UTF_8));
        segment(out, 0xED, iptc());
        segment(out, 0xE2, join("ICC_PROFILE\0\1\1".getBytes(StandardCharsets.ISO_8859_1),
                ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData()));
        segment(out, 0xEB, SECRET.getBytes(StandardCharsets.UTF_8));
        segment(out, 0xFE, SECRET.getBytes(StandardCharsets.UTF_8));
        out.write(plain, 2, plain.length - 2);
        out.writeBytes(SECRET.getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[] data) {
        out.writeBytes(new byte[]{(byte) 0xFF, (byte) marker, (byte) (data.length + 2 >> 8), (byte) (data.length + 2)});
        out.writeBytes(data);
    }

    private static byte[] iptc() {
        var text = SECRET.getBytes(StandardCharsets.UTF_8);
        var record = ByteBuffer.allocate(5 + text.length).put((byte) 0x1C).put((byte) 2).put((byte) 90).putShort(
                (short) text.length).put(text).array();
        var size = record.length + record.length % 2;
        return ByteBuffer.allocate(26 + size).put("Photoshop 3.0\0".getBytes(StandardCharsets.ISO_8859_1))
                .put("8BIM".getBytes(StandardCharsets.ISO_8859_1)).putShort((short) 0x0404).putShort((short) 0)
                .putInt(record.length).put(record).array();
    }

    /// A TIFF with the device, the orientation, a GPS directory, and a thumbnail of its own.
    static byte[] exif(int orientation) {
        var thumbnail = jpeg(quarters(16, 16));
        var text = (SECRET + "\0").getBytes(StandardCharsets.US_ASCII);
        var tiff = ByteBuffer.allocate(2_000 + thumbnail.length).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8);
        int data = 400;
        int gps = 200;
        int second = 300;
        tiff.position(8).putShort((short) 4);
        entry(tiff, 0x010F, 2, text.length, data);
        entry(tiff, 0x0112, 3, 1, orientation);
        entry(tiff, 0x8298, 2, text.length, data);
        entry(tiff, 0x8825, 4, 1, gps);
        tiff.putInt(second);
        tiff.position(gps).putShort((short) 4);
        entry(tiff, 1, 2, 2, 'N');
        entry(tiff, 2, 5, 3, data + 100);
        entry(tiff, 3, 2, 2, 'E');
        entry(tiff, 4, 5, 3, data + 200);
        tiff.putInt(0);
        tiff.position(second).putShort((short) 3);
        entry(tiff, 0x0103, 3, 1, 6);
        entry(tiff, 0x0201, 4, 1, data + 400);
        entry(tiff, 0x0202, 4, 1, thumbnail.length);
        tiff.putInt(0);
        tiff.position(data).put(text);
        for (var at : new int[]{data + 100, data + 200}) {
            tiff.position(at).putInt(50).putInt(1).putInt(27).putInt(1).putInt(36).putInt(100);
        }
        tiff.position(data + 400).put(thumbnail);
        return Arrays.copyOf(tiff.array(), data + 400 + thumbnail.length);
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    /// A PNG with texts, Exif and a time.
    static byte[] talkativePng(BufferedImage image, int orientation) {
        var plain = png(image);
        var out = new ByteArrayOutputStream();
        var behindHeader = 8 + 25;
        out.write(plain, 0, behindHeader);
        chunk(out, "tEXt", ("Comment\0" + SECRET).getBytes(StandardCharsets.ISO_8859_1));
        chunk(out, "iTXt", ("XML:com.adobe.xmp\0\0\0\0\0" + SECRET).getBytes(StandardCharsets.UTF_8));
        chunk(out, "zTXt", join("Author\0\0".getBytes(StandardCharsets.ISO_8859_1), deflated(SECRET.getBytes(
                StandardCharsets.UTF_8))));
        chunk(out, "eXIf", exif(orientation));
        chunk(out, "tIME", new byte[]{7, (byte) 234, 11, 23, 10, 0, 0});
        out.write(plain, behindHeader, plain.length - behindHeader);
        return out.toByteArray();
    }

    /// A PNG of 20,000 × 20,000 pixels in some fifty kilobytes.
    static byte[] bomb() {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[]{(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A});
        chunk(out, "IHDR", ByteBuffer.allocate(13).putInt(20_000).putInt(20_000).put((byte) 1).put(new byte[4]).array());
        chunk(out, "IDAT", deflated(new byte[20_000 * 2_501]));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeBytes(ByteBuffer.allocate(12 + data.length).putInt(data.length).put(name).put(data)
                .putInt((int) crc.getValue()).array());
    }

    private static byte[] deflated(byte[] data) {
        var deflater = new Deflater(Deflater.BEST_SPEED);
        deflater.setInput(data);
        deflater.finish();
        var out = new ByteArrayOutputStream();
        var buffer = new byte[64 * 1024];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    /// A WebP (one lossless pixel) with Exif and XMP.
    static byte[] talkativeWebp() {
        var picture = Arrays.copyOfRange(
                Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA=="), 12, 34);
        var body = new ByteArrayOutputStream();
        body.writeBytes("WEBP".getBytes(StandardCharsets.US_ASCII));
        riff(body, "VP8X", new byte[]{0x0C, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        body.writeBytes(picture);
        riff(body, "EXIF", exif(1));
        riff(body, "XMP ", SECRET.getBytes(StandardCharsets.UTF_8));
        var out = new ByteArrayOutputStream();
        riff(out, "RIFF", body.toByteArray());
        return out.toByteArray();
    }

    private static void riff(ByteArrayOutputStream out, String type, byte[] data) {
        out.writeBytes(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).put(type.getBytes(StandardCharsets.US_ASCII))
                .putInt(data.length).array());
        out.writeBytes(data);
        if (data.length % 2 == 1) {
            out.write(0);
        }
    }

    static byte[] zip() {
        try {
            var out = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("run.me"));
                zip.write(SECRET.getBytes(StandardCharsets.UTF_8));
            }
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// The first bytes of a phone's own format.
    static byte[] heic() {
        return join(new byte[]{0, 0, 0, 24}, "ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1), new byte[4_000]);
    }

    static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private Samples() {}
}
