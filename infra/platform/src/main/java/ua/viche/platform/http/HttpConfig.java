package ua.viche.platform.http;

import java.util.List;
import ua.viche.platform.config.Settings;

/// How the HTTP port is opened, from the settings under `http`.
///
/// @param port 0 for any free one
/// @param maxBody longest body of a request, in bytes; more is a 413 problem
/// @param maxHeaders longest header block, in bytes; more is a 431 problem
/// @param maxRequests most requests under way at once; more are 503 problems
/// @param corsOrigins web origins that may call from a browser; none turns CORS off, `*` allows all
public record HttpConfig(String host, int port, int maxBody, int maxHeaders, int maxRequests, List<String> corsOrigins) {

    /// Reads `http.host`, `http.port`, `http.max-body`, `http.max-headers`, `http.max-requests` and `http.cors-origins`.
    public static HttpConfig of(Settings settings) {
        var http = settings.at("http");
        return new HttpConfig(http.text("host", "0.0.0.0"), http.number("port", 8080, 0, 65_535),
                http.number("max-body", 1_000_000, 1_000, 100_000_000),
                http.number("max-headers", 32 * 1024, 4 * 1024, 1024 * 1024),
                http.number("max-requests", 20_000, 1, 1_000_000), http.list("cors-origins", List.of()));
    }
}
