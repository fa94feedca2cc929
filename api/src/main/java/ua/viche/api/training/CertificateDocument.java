package ua.viche.api.training;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import ua.viche.platform.time.LegalCalendar;

/// A certificate on one page of A4, in Ukrainian with an English line, with a QR code that leads to its confirmation.
record CertificateDocument(Course course, String name, Enrolment.Certificate certificate, String url) {

    private static final String FONT = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy").withZone(LegalCalendar.ZONE);
    private static final float QR = 120;
    private static final float MARGIN = 70;

    byte[] pdf() {
        try (var document = new PDDocument(); var font = CertificateDocument.class.getResourceAsStream(FONT)) {
            var letters = PDType0Font.load(document, Objects.requireNonNull(font, FONT));
            var page = new PDPage(new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth()));
            document.addPage(page);
            document.getDocumentInformation().setTitle(course.uk());
            try (var content = new PDPageContentStream(document, page)) {
                write(content, letters, page.getMediaBox());
                content.drawImage(LosslessFactory.createFromImage(document, code()), MARGIN, MARGIN, QR, QR);
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void write(PDPageContentStream content, PDFont font, PDRectangle page) throws IOException {
        var y = page.getHeight() - 110;
        y = centred(content, font, 34, y, page, "Сертифікат");
        y = centred(content, font, 13, y - 10, page, "підтверджує, що курс успішно завершено / has completed the course");
        y = centred(content, font, 24, y - 20, page, name);
        y = centred(content, font, 18, y - 16, page, "«" + course.uk() + "»");
        centred(content, font, 13, y - 6, page, course.en());
        left(content, font, MARGIN + QR + 20, MARGIN + 70, "Видано / issued: " + DAY.format(certificate.issuedAt()));
        left(content, font, MARGIN + QR + 20, MARGIN + 50, "№ " + certificate.id());
        left(content, font, MARGIN + QR + 20, MARGIN + 30, "Перевірити / check: " + url);
    }

    /// Lines in the middle of the page; where the next one may begin.
    private static float centred(PDPageContentStream content, PDFont font, float size, float y, PDRectangle page, String text)
            throws IOException {
        var line = y;
        for (var words : wrapped(font, size, page.getWidth() - 2 * MARGIN, printable(font, text))) {
            var width = font.getStringWidth(words) / 1_000 * size;
            show(content, font, size, (page.getWidth() - width) / 2, line, words);
            line -= size * 1.4f;
        }
        return line;
    }

    private static void left(PDPageContentStream content, PDFont font, float x, float y, String text) throws IOException {
        show(content, font, 10, x, y, text);
    }

    private static void show(PDPageContentStream content, PDFont font, float size, float x, float y, String text)
            throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }

    private static List<String> wrapped(PDFont font, float size, float width, String text) throws IOException {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : text.split("\\s+")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && font.getStringWidth(longer) / 1_000 * size > width) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }

    /// A letter that the font lacks is a question mark.
    private static String printable(PDFont font, String text) {
        return text.codePoints().mapToObj(Character::toString).map(letter -> {
            try {
                font.encode(letter);
                return letter;
            } catch (IOException | IllegalArgumentException _) {
                return "?";
            }
        }).collect(Collectors.joining());
    }

    private BufferedImage code() {
        try {
            var matrix = new QRCodeWriter().encode(url, BarcodeFormat.QR_CODE, 360, 360, Map.of(EncodeHintType.MARGIN, 1));
            var image = new BufferedImage(matrix.getWidth(), matrix.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
            for (var x = 0; x < matrix.getWidth(); x++) {
                for (var y = 0; y < matrix.getHeight(); y++) {
                    image.setRGB(x, y, matrix.get(x, y) ? 0xFF000000 : 0xFFFFFFFF);
                }
            }
            return image;
        } catch (WriterException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
