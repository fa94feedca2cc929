package ua.viche.bench.push;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import ua.viche.local.StartException;
import ua.viche.local.folder.FreePort;

/// The receiver, from outside.
final class ReceiverProcess implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final Process process;
    private final URI address;
    private final HttpClient client = HttpClient.newHttpClient();

    private ReceiverProcess(Process process, int port) {
        this.process = process;
        this.address = URI.create("http://127.0.0.1:" + port);
    }

    static ReceiverProcess start() throws IOException {
        var port = FreePort.any();
        var process = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-Xmx512m", "-cp",
                System.getProperty("java.class.path"), PushReceiver.class.getName(), String.valueOf(port))
                .redirectErrorStream(true).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        try (var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.equals("ready")) {
                    return new ReceiverProcess(process, port);
                }
            }
        }
        throw new StartException("The receiver of pushes did not start.");
    }

    URI address() {
        return address;
    }

    PushFigures figures() throws IOException, InterruptedException {
        return JSON.readValue(send("GET"), PushFigures.class);
    }

    void forget() throws IOException, InterruptedException {
        send("DELETE");
    }

    private String send(String method) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address.resolve("/figures")).method(method, BodyPublishers.noBody()).build(),
                BodyHandlers.ofString()).body();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
