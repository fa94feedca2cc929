package ua.viche.verifier;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What shall be verified.
///
/// @param base the server's address without a slash at the end
/// @param keys verifier keys that the caller trusts; empty to take the server's
record Options(String base, @Nullable String petition, @Nullable Path receipt, @Nullable Path since, List<String> keys) {

    static final String USAGE = "usage: ./infra/viche verify-log URL [--petition ID] [--receipt FILE] [--since OLD-CHECKPOINT-FILE]"
            + " [--key NAME+HASH+KEY]";

    private static final long LARGEST_FILE = 1_000_000;

    static Options of(List<String> words) {
        String base = null;
        String petition = null;
        Path receipt = null;
        Path since = null;
        var keys = new ArrayList<String>();
        for (var rest = words.iterator(); rest.hasNext();) {
            var word = rest.next();
            switch (word) {
                case "--petition" -> petition = id(value(word, rest));
                case "--receipt" -> receipt = file(value(word, rest));
                case "--since" -> since = file(value(word, rest));
                case "--key" -> keys.add(value(word, rest));
                default -> {
                    if (word.startsWith("-") || base != null) {
                        throw new WrongUse("not understood: " + word);
                    }
                    base = address(word);
                }
            }
        }
        if (base == null) {
            throw new WrongUse("the server's address is missing");
        }
        return new Options(base, petition, receipt, since, List.copyOf(keys));
    }

    static String read(Path file) {
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new WrongUse(file + " is larger than a receipt or a checkpoint can be");
            }
            return Files.readString(file);
        } catch (MalformedInputException binary) {
            throw new WrongUse(file + " is no text");
        } catch (IOException unreadable) {
            throw new WrongUse(file + " cannot be read");
        }
    }

    private static String value(String option, java.util.Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new WrongUse(option + " needs a value");
        }
        return rest.next();
    }

    private static String id(String text) {
        try {
            return UUID.fromString(text).toString();
        } catch (IllegalArgumentException malformed) {
            throw new WrongUse("--petition needs an id, not " + text);
        }
    }

    private static Path file(String text) {
        var file = Path.of(text);
        if (!Files.isReadable(file)) {
            throw new WrongUse(text + " cannot be read");
        }
        return file;
    }

    private static String address(String text) {
        try {
            var uri = URI.create(text);
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return text.replaceAll("/+$", "");
            }
        } catch (IllegalArgumentException malformed) {
            throw new WrongUse("not an address: " + text);
        }
        throw new WrongUse("not an address such as http://localhost:8080: " + text);
    }
}
