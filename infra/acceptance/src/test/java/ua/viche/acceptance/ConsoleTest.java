package ua.viche.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.viche.local.demo.OpenPetition;
import ua.viche.local.identity.TokenRequest;

/// The console over all services: an official answers a petition that another service owns.
class ConsoleTest {

    private static final int THRESHOLD = 50;

    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .followRedirects(HttpClient.Redirect.NEVER).build();

    @Test
    void anOfficialSignsInAndAnswersAPetition(@TempDir Path data) throws Exception {
        try (var viche = Run.on(data)) {
            var petition = viche.openPetition();
            for (var citizen = OpenPetition.SPONSORS; citizen < THRESHOLD; citizen++) {
                viche.as(TokenRequest.citizen("signer-" + citizen)).post("/v1/petitions/" + petition + "/signatures")
                        .assertStatus(201);
            }
            var base = "http://localhost:" + viche.port();
            var page = base + "/console/petitions/" + petition;

            signIn(base);
            await().until(() -> get(base + "/console/petitions").body().contains(petition));
            var form = get(page).body();
            var sent = post(page + "/answer",
                    Map.of("csrf", field(form, "csrf"), "key", field(form, "key"), "answer", "Ліхтарі засвітимо до зими."));

            assertThat(sent.statusCode()).isEqualTo(303);
            assertThat(get(page).body()).contains("Ліхтарі засвітимо до зими.");
            assertThat(viche.anonymous().get("/v1/petitions/" + petition).text("/state")).isEqualTo("answered");
        }
    }

    private void signIn(String base) throws IOException, InterruptedException {
        var provider = get(base + "/console/sign-in/start").headers().firstValue("Location").orElseThrow();
        var answer = post(provider, Map.of("username", "bohdan", "claims", "{\"roles\":[\"official:demo\"]}"));
        var callback = answer.headers().firstValue("Location").orElseThrow();
        assertThat(callback).startsWith(base + "/console/sign-in/callback?");
        assertThat(get(callback).statusCode()).isEqualTo(303);
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(URI.create(address)).header("Accept-Language", "uk").build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String address, Map<String, String> fields) throws IOException, InterruptedException {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return browser.send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body)).build(),
                BodyHandlers.ofString());
    }

    private static String field(String html, String name) {
        var found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(html);
        assertThat(found.find()).as("a field " + name).isTrue();
        return found.group(1);
    }
}
