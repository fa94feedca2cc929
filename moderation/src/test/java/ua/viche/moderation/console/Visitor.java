package ua.viche.moderation.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A browser as far as HTTP goes: keeps cookies, sends forms, follows nothing by itself.
final class Visitor {

    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    private final String base;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>(Map.of("Accept-Language", "en"));

    /// What came back.
    record Page(int status, Map<String, List<String>> headers, String html) {

        String header(String name) {
            return headers.entrySet().stream().filter(entry -> entry.getKey().equalsIgnoreCase(name))
                    .map(entry -> String.join("; ", entry.getValue())).findFirst().orElse("");
        }

        String location() {
            return header("Location");
        }

        Page assertStatus(int expected) {
            assertThat(status).as(() -> "status of " + html).isEqualTo(expected);
            return this;
        }
    }

    Visitor(String base) {
        this.base = base;
    }

    Map<String, String> cookies() {
        return cookies;
    }

    String sessionKey() {
        return cookies.getOrDefault("viche-session", "");
    }

    /// Sends this header from now on.
    Visitor with(String name, String value) {
        headers.put(name, value);
        return this;
    }

    Page get(String path) {
        return send(HttpRequest.newBuilder(address(path)).GET());
    }

    /// Sends a form: names and values in turn.
    Page post(String path, String... fields) {
        return send(HttpRequest.newBuilder(address(path)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(fields))));
    }

    /// Sends a form of one of our pages, with its token.
    Page submit(String path, String... fields) {
        var all = Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = "csrf";
        all[fields.length + 1] = csrf();
        return post(path, all);
    }

    /// The token that forms carry, from the first page of somebody who is signed in.
    String csrf() {
        var any = CSRF.matcher(get(get("/console").location()).html());
        assertThat(any.find()).as("a form with a token").isTrue();
        return any.group(1);
    }

    /// The whole way over the identity provider.
    Page signIn(String subject, String... roles) {
        var callback = callback(subject, roles);
        return get(callback.getRawPath() + "?" + callback.getRawQuery()).assertStatus(303);
    }

    /// The way over the identity provider, up to its answer.
    URI callback(String subject, String... roles) {
        var place = get("/console/sign-in/start?back=/console").assertStatus(303).location();
        var claims = "{\"name\":\"Олена Гаврилюк\",\"roles\":["
                + Arrays.stream(roles).map(role -> "\"" + role + "\"").collect(Collectors.joining(",")) + "]}";
        var request = HttpRequest.newBuilder(URI.create(place)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded("username", subject, "claims", claims))).build();
        try {
            var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            return URI.create(answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Page send(HttpRequest.Builder request) {
        headers.forEach(request::header);
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; ")));
        }
        try {
            var answer = HTTP.send(request.timeout(Duration.ofSeconds(30)).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return new Page(answer.statusCode(), answer.headers().map(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String cookie) {
        var pair = cookie.split(";", 2)[0].split("=", 2);
        if (cookie.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private URI address(String path) {
        return URI.create(path.startsWith("http") ? path : base + path);
    }

    private static String encoded(String... fields) {
        var body = new StringBuilder();
        for (var i = 0; i < fields.length; i += 2) {
            body.append(body.isEmpty() ? "" : "&").append(fields[i]).append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return body.toString();
    }
}
