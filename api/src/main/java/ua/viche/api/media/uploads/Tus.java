package ua.viche.api.media.uploads;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Problem;

/// The words of the tus protocol 1.0 (tus.io/protocols/resumable-upload).
final class Tus {

    static final String VERSION = "1.0.0";
    static final String EXTENSIONS = "creation,checksum,termination,expiration";
    static final String BYTES = "application/offset+octet-stream";

    static final HeaderName RESUMABLE = HeaderNames.create("Tus-Resumable");
    static final HeaderName VERSIONS = HeaderNames.create("Tus-Version");
    static final HeaderName EXTENSION = HeaderNames.create("Tus-Extension");
    static final HeaderName MAX_SIZE = HeaderNames.create("Tus-Max-Size");
    static final HeaderName ALGORITHMS = HeaderNames.create("Tus-Checksum-Algorithm");
    static final HeaderName OFFSET = HeaderNames.create("Upload-Offset");
    static final HeaderName LENGTH = HeaderNames.create("Upload-Length");
    static final HeaderName METADATA = HeaderNames.create("Upload-Metadata");
    static final HeaderName EXPIRES = HeaderNames.create("Upload-Expires");
    static final HeaderName METHOD = HeaderNames.create("X-HTTP-Method-Override");
    private static final HeaderName CHECKSUM = HeaderNames.create("Upload-Checksum");
    private static final HeaderName DEFERRED = HeaderNames.create("Upload-Defer-Length");

    private static final Problem OTHER_VERSION = new Problem(412, "tus-version");
    private static final Problem NOT_BYTES = new Problem(415, "upload-media-type");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final int LONGEST_METADATA = 4_000;
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    /// Answers in this version, and refuses requests in another.
    static void speak(ServerRequest request, ServerResponse response) {
        response.header(RESUMABLE, VERSION);
        if (!request.headers().first(RESUMABLE).filter(VERSION::equals).isPresent()) {
            throw OTHER_VERSION.with(VERSION).header("Tus-Version", VERSION);
        }
    }

    static Uploads.Announced announced(ServerRequest request, int most) {
        if (request.headers().contains(DEFERRED)) {
            throw Problem.MALFORMED.with().at("header:Upload-Defer-Length", "upload-length");
        }
        var length = number(request, LENGTH);
        if (length > most) {
            throw Problem.TOO_LARGE.with(most).header("Tus-Max-Size", Integer.toString(most));
        }
        var metadata = request.headers().first(METADATA).orElse("");
        var values = metadata(metadata);
        var checksum = values.get("sha256");
        if (length == 0) {
            throw Problem.MALFORMED.with().at("header:Upload-Length", "number-of-bytes");
        }
        return new Uploads.Announced(length, metadata, checksum == null ? null : hash(checksum));
    }

    /// What the client says the file is (`filetype`).
    static Optional<String> type(ServerRequest request) {
        return Optional.ofNullable(metadata(request.headers().first(METADATA).orElse("")).get("filetype"))
                .map(type -> type.toLowerCase(Locale.ROOT));
    }

    private static String hash(String text) {
        var hash = text.toLowerCase(Locale.ROOT);
        if (!SHA256.matcher(hash).matches()) {
            throw Problem.MALFORMED.with().at("header:Upload-Metadata", "sha256");
        }
        return hash;
    }

    private static Map<String, String> metadata(String header) {
        var values = new LinkedHashMap<String, String>();
        try {
            if (header.length() > LONGEST_METADATA) {
                throw new IllegalArgumentException("too long");
            }
            Arrays.stream(header.split(",")).map(String::strip).filter(pair -> !pair.isEmpty()).forEach(pair -> {
                var parts = pair.split(" ", 2);
                values.put(parts[0], parts.length == 1
                        ? ""
                        : new String(Base64.getDecoder().decode(parts[1].strip()), StandardCharsets.UTF_8));
            });
        } catch (IllegalArgumentException _) {
            throw Problem.MALFORMED.with().at("header:Upload-Metadata", "upload-metadata", LONGEST_METADATA);
        }
        return values;
    }

    static long offset(ServerRequest request) {
        return number(request, OFFSET);
    }

    private static long number(ServerRequest request, HeaderName header) {
        return request.headers().first(header).filter(text -> NUMBER.matcher(text).matches()).map(Long::parseLong)
                .orElseThrow(() -> Problem.MALFORMED.with().at("header:" + header.defaultCase(), "number-of-bytes"));
    }

    static @Nullable Checksum checksum(ServerRequest request) {
        var header = request.headers().first(CHECKSUM);
        return header.isEmpty()
                ? null
                : Checksum.parse(header.get())
                        .orElseThrow(() -> Problem.MALFORMED.with().at("header:Upload-Checksum", "upload-checksum"));
    }

    static void requireBytes(ServerRequest request) {
        try {
            if (request.headers().contentType().filter(type -> type.mediaType().text().equals(BYTES)).isPresent()) {
                return;
            }
        } catch (IllegalArgumentException | HttpException _) {
            // not a media type at all
        }
        throw NOT_BYTES.with(BYTES);
    }

    static String date(Instant instant) {
        return HTTP_DATE.format(instant);
    }

    private Tus() {}
}
