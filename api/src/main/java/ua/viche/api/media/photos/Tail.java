package ua.viche.api.media.photos;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Looks for a second nature of a file: an archive is read from its end, a PDF may begin anywhere in the first kilobyte. Nothing of
/// either would be published, but whoever builds such a file means harm.
final class Tail {

    private static final int ARCHIVE_END = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int PDF_WITHIN = 1_024;

    static boolean isTwofold(Path file) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
            return isPdf(bytes) || isArchive(bytes);
        }
    }

    private static boolean isPdf(RandomAccessFile file) throws IOException {
        var head = new byte[(int) Math.min(PDF_WITHIN, file.length())];
        file.seek(0);
        file.readFully(head);
        return new String(head, StandardCharsets.ISO_8859_1).contains("%PDF-");
    }

    /// The end record of a ZIP, whose comment reaches exactly to the end of the file.
    private static boolean isArchive(RandomAccessFile file) throws IOException {
        var tail = new byte[(int) Math.min(ARCHIVE_END + LONGEST_COMMENT, file.length())];
        file.seek(file.length() - tail.length);
        file.readFully(tail);
        for (var at = tail.length - ARCHIVE_END; at >= 0; at--) {
            if (tail[at] == 'P' && tail[at + 1] == 'K' && tail[at + 2] == 5 && tail[at + 3] == 6) {
                var comment = (tail[at + 20] & 0xFF) | (tail[at + 21] & 0xFF) << 8;
                if (at + ARCHIVE_END + comment == tail.length) {
                    return true;
                }
            }
        }
        return false;
    }

    private Tail() {}
}
