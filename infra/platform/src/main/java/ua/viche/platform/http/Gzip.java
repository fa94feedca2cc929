package ua.viche.platform.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/// Content coding `gzip` (RFC 9110 section 8.4.1.3) for whole bodies, never for streams of events.
final class Gzip {

    private static final Pattern REFUSED = Pattern.compile(".*;\\s*q=0(\\.0*)?\\s*");

    /// Whether `Accept-Encoding` names gzip, or anything, with a weight above 0.
    static boolean accepted(Headers headers) {
        var any = false;
        for (var coding : headers.first(HeaderNames.ACCEPT_ENCODING).orElse("").toLowerCase(Locale.ROOT).split(",")) {
            var name = coding.split(";", 2)[0].strip();
            if (name.equals("gzip")) {
                return !REFUSED.matcher(coding).matches();
            }
            any |= name.equals("*") && !REFUSED.matcher(coding).matches();
        }
        return any;
    }

    static byte[] compress(byte[] body) {
        var compressed = new ByteArrayOutputStream(body.length / 3);
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }

    private Gzip() {}
}
