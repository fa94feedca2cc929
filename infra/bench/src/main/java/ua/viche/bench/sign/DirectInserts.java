package ua.viche.bench.sign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// What the database alone gives: one row per transaction into a table with the same unique key, from 64 connections. pgbench where it
/// is installed, else a loop over JDBC.
final class DirectInserts {

    private static final int CLIENTS = 64;
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    private final String host;
    private final int port;
    private final String user;

    DirectInserts(String host, int port, String user) {
        this.host = host;
        this.port = port;
        this.user = user;
    }

    void prepare() throws SQLException {
        try (var connection = DriverManager.getConnection(url()); var statement = connection.createStatement()) {
            statement.execute("create schema if not exists bench");
            statement.execute("drop table if exists bench.direct");
            statement.execute("""
                    create table bench.direct (person uuid, petition uuid, id uuid not null, signed_at timestamptz not null,
                        primary key (person, petition))
                    """);
        }
    }

    static String how() {
        return pgbench() ? "pgbench -M prepared -c 64 -j 2" : "a JDBC loop of 64 connections";
    }

    double perSecond(int seconds) throws Exception {
        return pgbench() ? byPgbench(seconds) : JdbcInserts.perSecond(url(), CLIENTS, seconds);
    }

    private double byPgbench(int seconds) throws IOException, InterruptedException {
        var script = Files.createTempFile("viche-direct", ".sql");
        Files.writeString(script, """
                insert into bench.direct values (gen_random_uuid(), '00000000-0000-7000-8000-000000000000', gen_random_uuid(), now()) \
                on conflict do nothing;
                """);
        var process = new ProcessBuilder("pgbench", "-n", "-M", "prepared", "-c", String.valueOf(CLIENTS), "-j", "2", "-T",
                String.valueOf(seconds), "-f", script.toString(), "-h", host, "-p", String.valueOf(port), "-U", user, "postgres")
                .redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        process.waitFor(1, TimeUnit.MINUTES);
        Files.delete(script);
        var rate = RATE.matcher(output);
        if (!rate.find()) {
            throw new IllegalStateException("pgbench: " + output);
        }
        return Double.parseDouble(rate.group(1));
    }

    private String url() {
        return "jdbc:postgresql://" + host + ":" + port + "/postgres?user=" + user + "&password=" + user;
    }

    private static boolean pgbench() {
        return List.of(System.getenv().getOrDefault("PATH", "").split(":")).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "pgbench")));
    }
}
