package ua.viche.bench.push;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import ua.viche.local.StartException;

/// An administrator who announces.
final class Announcer {

    private static final int ACCEPTED = 202;

    private final URI announcements;
    private final String token;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Announcer(String viche, String token) {
        this.announcements = URI.create(viche + "/notifications/v1/announcements");
        this.token = token;
    }

    void announce(String importance, String community, String title) throws IOException, InterruptedException {
        var body = """
                {"class":"%s","topic":"territory","id":"%s","title":{"uk":"%s","en":"%s"},
                 "text":{"uk":"Подробиці на сторінці громади.","en":"More on the community's page."}}"""
                .formatted(importance, community, title, title);
        var answer = client.send(HttpRequest.newBuilder(announcements).header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
        if (answer.statusCode() != ACCEPTED) {
            throw new StartException("Viche did not announce: " + answer.statusCode() + " " + answer.body());
        }
    }
}
