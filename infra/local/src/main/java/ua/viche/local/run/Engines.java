package ua.viche.local.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ua.viche.local.fcm.FcmReceiver;
import ua.viche.local.folder.Beginnings;
import ua.viche.local.folder.DataFolder;
import ua.viche.local.folder.KeptValues;
import ua.viche.local.identity.Issuer;
import ua.viche.local.identity.IssuerKeys;
import ua.viche.local.identity.LocalIssuance;
import ua.viche.local.servers.Issuers;
import ua.viche.local.servers.Kafka;
import ua.viche.local.servers.LocalServer;
import ua.viche.local.servers.Postgres;
import ua.viche.local.servers.Redis;
import ua.viche.platform.config.Settings;

/// Chooses what is embedded: everything whose address the settings do not name. Starts nothing.
final class Engines {

    private static final String LOOPBACK = "127.0.0.1";

    private final Settings given;
    private final DataFolder folder;
    private final KeptValues kept;
    private final List<Engine> engines = new ArrayList<>();
    private final Map<String, String> settings = new TreeMap<>();
    private Optional<FcmReceiver> receiver = Optional.empty();

    /// A server, and the name of its data in the folder; empty if it has none that must be whole.
    record Engine(LocalServer server, String data, List<String> proofs) {

        boolean prepare(Beginnings beginnings) {
            return !data.isEmpty() && beginnings.check(data, proofs.toArray(String[]::new));
        }
    }

    Engines(Settings given, DataFolder folder) {
        this.given = given;
        this.folder = folder;
        this.kept = new KeptValues(folder.root());
        otherwise("local", "true");
        otherwise("http.host", LOOPBACK);
        otherwise("identity.person-secret", kept.secret("person"));
        otherwise("data.key", kept.secret("data"));
        otherwise("api.log.key", kept.secret("log"));
        otherwise("moderation.undo", "1s");
        media();
        postgres();
        redis();
        kafka();
        issuers();
        fcm();
    }

    private void otherwise(String key, String value) {
        if (!given.has(key)) {
            settings.put(key, value);
        }
    }

    private void media() {
        if (!given.has("api.media.s3.bucket")) {
            otherwise("api.media.folder", folder.at("media").toString());
        }
    }

    private void postgres() {
        if (!given.has("database.url")) {
            var server = new Postgres(folder.at("postgres"), kept.port("postgres"), Postgres.Durability.FULL);
            engines.add(new Engine(server, "postgres", List.of("PG_VERSION", "postgresql.conf", "global/pg_control")));
            settings.put("database.url", server.address());
            settings.put("database.user", Postgres.USER);
            settings.put("database.password", Postgres.USER);
        }
    }

    private void redis() {
        if (!given.has("redis.url")) {
            var server = new Redis(folder.at("redis"), kept.port("redis"));
            engines.add(new Engine(server, "", List.of()));
            settings.put("redis.url", server.address());
        }
    }

    private void kafka() {
        if (!given.has("kafka.bootstrap")) {
            var server = new Kafka(folder.at("kafka"), kept.port("kafka"), kept.port("kafka-controller"));
            engines.add(new Engine(server, "kafka", List.of("log/meta.properties")));
            settings.put("kafka.bootstrap", server.address());
            settings.put("kafka.session-timeout", "6s");
        }
    }

    private void issuers() {
        if (given.at("identity.issuers").names().isEmpty()) {
            var keys = IssuerKeys.in(folder.at("keys"));
            var server = new Issuers(keys, kept.portLike("issuers"));
            engines.add(new Engine(server, "", List.of()));
            var issuance = LocalIssuance.of(folder.root());
            for (var issuer : Issuer.values()) {
                settings.putAll(issuance.settings(issuer, server.jwks(issuer.id())));
            }
            LocalIssuance.console(issuance.mint()).forEach(this::otherwise);
        }
    }

    private void fcm() {
        if (!given.has("fcm.endpoint") && !given.has("fcm.credentials")) {
            var server = new FcmReceiver(kept.port("fcm"));
            engines.add(new Engine(server, "", List.of()));
            receiver = Optional.of(server);
            settings.put("fcm.endpoint", server.address());
            otherwise("fcm.project", LocalIssuance.FIREBASE_PROJECT);
        }
    }

    /// What must be started.
    List<Engine> all() {
        return List.copyOf(engines);
    }

    /// The settings that bind the services to what is embedded, and the local secrets.
    Map<String, String> settings() {
        return settings;
    }

    Optional<FcmReceiver> receiver() {
        return receiver;
    }
}
