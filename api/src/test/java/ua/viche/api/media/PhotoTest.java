package ua.viche.api.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Directory;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.viche.local.harness.Client;

class PhotoTest extends MediaTest {

    private static final List<Color> UPRIGHT = List.of(Color.RED, Color.GREEN, Color.BLUE, Color.WHITE);

    private static Map<String, byte[]> corpus() {
        var corpus = new LinkedHashMap<String, byte[]>();
        for (var orientation = 1; orientation <= 8; orientation++) {
            corpus.put("a JPEG with everything, held in way " + orientation,
                    Samples.talkative(Samples.quarters(120, 80), orientation));
        }
        corpus.put("a PNG with texts", Samples.talkativePng(Samples.quarters(120, 80), 6));
        corpus.put("a WebP with Exif and XMP", Samples.talkativeWebp());
        return corpus;
    }

    @TestFactory
    Stream<DynamicTest> nothingButThePictureIsKept() {
        var owner = app.citizen();
        return corpus().entrySet().stream().map(sample -> DynamicTest.dynamicTest(sample.getKey(), () -> {
            assertThat(text(sample.getValue())).contains(Samples.SECRET);
            var photo = photo(owner, sample.getValue());
            var answer = owner.get("/v1/media/" + photo);

            for (var bytes : List.of(bytes(answer.text("/image")), bytes(answer.text("/thumbnail")))) {
                assertThat(directories(bytes)).isSubsetOf("JPEG", "JFIF", "Huffman", "File Type");
                assertThat(text(bytes)).doesNotContain(Samples.SECRET).doesNotContain("Exif").doesNotContain("http");
            }
        }));
    }

    @Test
    void theIndependentReaderFindsWhatIsThere() throws Exception {
        var metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(corpus().values().iterator().next()));

        var gps = Objects.requireNonNull(metadata.getFirstDirectoryOfType(GpsDirectory.class));
        assertThat(Objects.requireNonNull(gps.getGeoLocation()).getLatitude()).isBetween(50.45, 50.47);
        assertThat(StreamSupport.stream(metadata.getDirectories().spliterator(), false).map(Directory::getName))
                .contains("Exif IFD0", "Exif Thumbnail", "GPS", "XMP", "IPTC", "ICC Profile", "JpegComment");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyPictureStandsUpright(int orientation) throws Exception {
        var owner = app.citizen();

        var image = ImageIO.read(new ByteArrayInputStream(
                image(owner, photo(owner, Samples.talkative(lying(orientation), orientation)))));

        assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(120, 80);
        assertThat(corners(image)).isEqualTo(UPRIGHT);
    }

    @Test
    void aPngKnowsHowItWasHeldToo() throws Exception {
        var owner = app.citizen();

        var image = ImageIO.read(new ByteArrayInputStream(
                image(owner, photo(owner, Samples.talkativePng(lying(6), 6)))));

        assertThat(corners(image)).isEqualTo(UPRIGHT);
    }

    /// The quarters as a camera stores them that is held in this way: what Exif says about rows and columns, written down once more.
    private static BufferedImage lying(int orientation) {
        var upright = Samples.quarters(120, 80);
        var swapped = orientation >= 5;
        var stored = new BufferedImage(swapped ? 80 : 120, swapped ? 120 : 80, BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < 80; y++) {
            for (var x = 0; x < 120; x++) {
                var right = 119 - x;
                var bottom = 79 - y;
                var at = switch (orientation) {
                    case 1 -> new int[]{x, y};
                    case 2 -> new int[]{right, y};
                    case 3 -> new int[]{right, bottom};
                    case 4 -> new int[]{x, bottom};
                    case 5 -> new int[]{y, x};
                    case 6 -> new int[]{y, right};
                    case 7 -> new int[]{bottom, right};
                    default -> new int[]{bottom, x};
                };
                stored.setRGB(at[0], at[1], upright.getRGB(x, y));
            }
        }
        return stored;
    }

    private static List<Color> corners(BufferedImage image) {
        var right = image.getWidth() - 10;
        var bottom = image.getHeight() - 10;
        return Stream.of(image.getRGB(10, 10), image.getRGB(right, 10), image.getRGB(10, bottom), image.getRGB(right, bottom))
                .map(rgb -> nearest(new Color(rgb))).toList();
    }

    private static Color nearest(Color colour) {
        return new Color(colour.getRed() > 127 ? 255 : 0, colour.getGreen() > 127 ? 255 : 0, colour.getBlue() > 127 ? 255 : 0);
    }

    @Test
    void aLargePhotoIsFittedAndASmallOneLeftAsItIs() throws Exception {
        var owner = app.citizen();

        var large = owner.get("/v1/media/" + photo(owner, Samples.jpeg(Samples.quarters(5_000, 3_000))));
        var small = owner.get("/v1/media/" + photo(owner, Samples.png(Samples.quarters(30, 20))));

        assertThat(large.json().path("width").asInt()).isEqualTo(2_048);
        assertThat(large.json().path("height").asInt()).isEqualTo(1_229);
        assertThat(ImageIO.read(new ByteArrayInputStream(bytes(large.text("/thumbnail")))).getWidth()).isEqualTo(320);
        assertThat(small.json().path("width").asInt()).isEqualTo(30);
    }

    @Test
    void whatIsTransparentBecomesWhite() throws Exception {
        var owner = app.citizen();

        var image = ImageIO.read(new ByteArrayInputStream(
                image(owner, photo(owner, Samples.png(new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB))))));

        assertThat(new Color(image.getRGB(10, 10))).isEqualTo(Color.WHITE);
    }

    @Test
    void aBombIsRefusedUnseen() {
        assertRefused(app.citizen(), Samples.bomb(), "photo-pixels");
    }

    @Test
    void aPhotoThatIsAnArchiveBesidesIsRefused() {
        var photo = Samples.jpeg(Samples.quarters(40, 40));

        assertRefused(app.citizen(), Samples.join(photo, Samples.zip()), "photo-twofold");
        assertRefused(app.citizen(), Samples.join(Arrays.copyOf(photo, 2), new byte[]{(byte) 0xFF, (byte) 0xFE, 0, 8},
                "%PDF-1".getBytes(StandardCharsets.US_ASCII), Arrays.copyOfRange(photo, 2, photo.length)), "photo-twofold");
    }

    @Test
    void whatIsNoPhotoIsRefusedAtItsFirstBytes() {
        var owner = app.citizen();

        assertRefused(owner, Samples.zip(), "photo-format");
        assertRefused(owner, "GIF89a and so on, which is not taken".getBytes(StandardCharsets.US_ASCII), "photo-format");
        assertRefused(owner, "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>".getBytes(StandardCharsets.US_ASCII),
                "photo-format");
        var upload = begin(owner, 15_000_000);
        assertThat(send(owner, upload, 0, Samples.heic()).assertProblem(422, "photo-refused").text("/errors/0/code"))
                .isEqualTo("photo-heic");
        assertThat(send(owner.header("Accept-Language", "en"), upload, 0, new byte[1]).assertProblem(422, "photo-refused")
                .text("/errors/0/detail")).contains("JPEG");
    }

    @Test
    void whatThePhoneSaysIsHeicIsRefusedBeforeItIsSent() {
        var answer = tus(app.citizen()).header("Upload-Length", "5000").header("Upload-Metadata", "filetype aW1hZ2UvaGVpYw==")
                .post(UPLOADS).assertProblem(422, "photo-refused");

        assertThat(answer.text("/errors/0/code")).isEqualTo("photo-heic");
    }

    @Test
    void aDamagedPhotoIsRefused() {
        var photo = Samples.jpeg(Samples.quarters(100, 100));

        assertRefused(app.citizen(), Arrays.copyOf(photo, 100), "photo-damaged");
        assertRefused(app.citizen(), Samples.join(new byte[]{(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0},
                new byte[500]), "photo-damaged");
    }

    @Test
    void aPhotoOfEndlessScansIsRefusedUnseen() {
        var photo = Samples.jpeg(Samples.quarters(4_000, 3_000));
        var scan = IntStream.range(0, photo.length - 1)
                .filter(at -> (photo[at] & 0xFF) == 0xFF && (photo[at + 1] & 0xFF) == 0xDA).findFirst().orElseThrow();
        var header = Arrays.copyOfRange(photo, scan, scan + 14);
        var scans = new byte[100][];
        Arrays.fill(scans, header);

        assertRefused(app.citizen(), Samples.join(Arrays.copyOf(photo, scan), Samples.join(scans),
                Arrays.copyOfRange(photo, scan, photo.length)), "photo-pixels");
    }

    private static void assertRefused(Client owner, byte[] file, String code) {
        assertThat(upload(owner, file).assertProblem(422, "photo-refused").text("/errors/0/code")).isEqualTo(code);
    }

    private static List<String> directories(byte[] photo) throws Exception {
        var metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(photo));
        return StreamSupport.stream(metadata.getDirectories().spliterator(), false).map(Directory::getName).toList();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
