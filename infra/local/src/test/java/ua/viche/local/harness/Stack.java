package ua.viche.local.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import ua.viche.local.fcm.FcmReceiver;
import ua.viche.local.folder.FreePort;
import ua.viche.local.identity.Issuer;
import ua.viche.local.identity.IssuerKeys;
import ua.viche.local.identity.LocalIssuance;
import ua.viche.local.identity.People;
import ua.viche.local.identity.TokenMint;
import ua.viche.local.identity.TokenRequest;
import ua.viche.local.servers.Issuers;
import ua.viche.local.servers.Kafka;
import ua.viche.local.servers.LocalServer;
import ua.viche.local.servers.Postgres;
import ua.viche.local.servers.Redis;
import ua.viche.platform.config.Secret;
import ua.viche.platform.config.Settings;
import ua.viche.platform.database.DatabaseConfig;
import ua.viche.platform.database.Migrations;
import ua.viche.platform.identity.Assurance;
import ua.viche.platform.launcher.Launcher;
import ua.viche.platform.launcher.ServiceModule;
import ua.viche.platform.telemetry.Telemetry;

/// Real PostgreSQL, Redis, Kafka, OpenID issuers and an FCM receiver, started once per JVM and stopped with it.
/// PostgreSQL runs without fsync here.
public final class Stack {

    /// The Firebase project of every test.
    public static final String PROJECT = "demo-viche";

    private static final class Shared {
        static final Stack STACK = new Stack();
    }

    private final AtomicInteger apps = new AtomicInteger();
    private final Map<List<String>, String> templates = new ConcurrentHashMap<>();
    private final People people = new People();
    private final Path folder;
    private final Postgres postgres;
    private final Redis redis;
    private final Kafka kafka;
    private final Issuers issuers;
    private final FcmReceiver fcm;
    private final TokenMint mint;

    private Stack() {
        folder = temporary();
        var keys = IssuerKeys.in(folder.resolve("keys"));
        postgres = new Postgres(folder.resolve("postgres"), FreePort.any(), Postgres.Durability.NONE);
        redis = new Redis(folder.resolve("redis"), FreePort.any());
        kafka = new Kafka(folder.resolve("kafka"), FreePort.any(), FreePort.any());
        issuers = new Issuers(keys, FreePort.any());
        fcm = new FcmReceiver(FreePort.any());
        mint = new TokenMint(keys, issuers.address(), PROJECT, Clock.systemUTC());
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "viche-stack-stop"));
        inParallel(servers(), LocalServer::start);
    }

    /// The stack of this JVM; the first call starts it, in about four seconds.
    public static Stack shared() {
        return Shared.STACK;
    }

    private List<LocalServer> servers() {
        return List.of(postgres, redis, kafka, issuers, fcm);
    }

    private static void inParallel(List<LocalServer> servers, java.util.function.Consumer<LocalServer> act) {
        CompletableFuture.allOf(servers.stream()
                .map(server -> CompletableFuture.runAsync(() -> act.accept(server), task -> Thread.ofPlatform().start(task)))
                .toArray(CompletableFuture<?>[]::new)).join();
    }

    /// Starts services on a fresh database, by a clock of one's own.
    public App app(List<ServiceModule> services, Clock clock) {
        return app(services, clock, Map.of());
    }

    /// Starts services on a fresh database, by the system's clock.
    public App app(List<ServiceModule> services) {
        return app(services, Clock.systemUTC(), Map.of());
    }

    /// Starts services on a fresh database with more settings, which win.
    public App app(List<ServiceModule> services, Clock clock, Map<String, String> more) {
        var name = freshDatabase(services);
        var settings = settings(name);
        settings.putAll(more);
        return new App(this, name, settings, clock, Launcher.start(Settings.of(settings), clock, services));
    }

    /// Starts services on a fresh database and tells this telemetry about them.
    public App app(List<ServiceModule> services, Clock clock, Telemetry telemetry) {
        return app(services, clock, telemetry, Map.of());
    }

    /// As above, with more settings, which win.
    public App app(List<ServiceModule> services, Clock clock, Telemetry telemetry, Map<String, String> more) {
        var name = freshDatabase(services);
        var settings = settings(name);
        settings.putAll(more);
        return new App(this, name, settings, clock, Launcher.start(Settings.of(settings), clock, services, telemetry));
    }

    /// Starts services once more on the database, topics and groups of another application: a second replica of it.
    public App replica(App app, List<ServiceModule> services, Clock clock) {
        return replica(app, services, clock, Map.of());
    }

    /// As above, with more settings, which win.
    public App replica(App app, List<ServiceModule> services, Clock clock, Map<String, String> more) {
        var settings = new TreeMap<>(app.settings());
        settings.putAll(more);
        return new App(this, app.database(), settings, clock, Launcher.start(Settings.of(settings), clock, services));
    }

    /// The settings that bind an application with this database's name to the stack.
    public Map<String, String> settings(String database) {
        var values = new TreeMap<String, String>();
        values.put("local", "true");
        values.put("http.host", "127.0.0.1");
        values.put("http.port", "0");
        values.put("database.url", postgres.address(database));
        values.put("database.user", Postgres.USER);
        values.put("database.password", Postgres.USER);
        values.put("kafka.bootstrap", kafka.address());
        values.put("kafka.prefix", database + ".");
        values.put("redis.url", redis.address());
        values.put("redis.prefix", database + ":");
        values.put("identity.person-secret", "a secret of the tests, long enough for a key");
        values.put("data.key", Base64.getEncoder().encodeToString(new byte[32]));
        values.put("api.log.key", Base64.getEncoder().encodeToString(new byte[32]));
        values.put("api.media.folder", folder.resolve("media").resolve(database).toString());
        values.put("fcm.endpoint", fcm.address());
        values.put("fcm.project", PROJECT);
        for (var issuer : Issuer.values()) {
            issuer(issuer, values);
        }
        values.putAll(LocalIssuance.console(mint));
        return values;
    }

    private void issuer(Issuer issuer, Map<String, String> values) {
        var prefix = "identity.issuers." + issuer.id() + ".";
        values.put(prefix + "issuer", mint.issuer(issuer));
        values.put(prefix + "jwks", issuers.jwks(issuer.id()));
        values.put(prefix + "audience", mint.audience(issuer));
        values.put(prefix + "kind", issuer.kind().toLowerCase(Locale.ROOT));
    }

    /// A token that is valid now by the system's clock.
    public String token(TokenRequest request) {
        return mint.mint(request);
    }

    /// A token that is valid now by another clock.
    public String token(TokenRequest request, Clock clock) {
        return mint.mint(request, clock);
    }

    /// A token of a new citizen of assurance `high`.
    public String citizen() {
        return citizen(Assurance.HIGH);
    }

    /// A token of a new citizen.
    public String citizen(Assurance assurance) {
        return token(TokenRequest.citizen(somebodyNew()).with(assurance));
    }

    /// A token of somebody new of the staff: `staff("moderator")`.
    public String staff(String role) {
        return token(TokenRequest.staff(somebodyNew(), role));
    }

    /// A token of somebody new of the staff with a role in one scope: `staff("official", "demo")`.
    public String staff(String role, String scope) {
        return staff(role + ":" + scope);
    }

    /// A subject that nobody had before.
    public String somebodyNew() {
        return people.somebodyNew();
    }

    /// Where the pushes go.
    public FcmReceiver fcm() {
        return fcm;
    }

    public Postgres postgres() {
        return postgres;
    }

    public Redis redis() {
        return redis;
    }

    public Kafka kafka() {
        return kafka;
    }

    public Issuers issuers() {
        return issuers;
    }

    private String freshDatabase(List<ServiceModule> services) {
        var template = templates.computeIfAbsent(services.stream().map(ServiceModule::name).toList(), this::migrated);
        var name = newName();
        execute("create database " + name + " template " + template);
        return name;
    }

    /// A database with the tables of services and nothing in them, to be copied: that is faster than to migrate each anew.
    private String migrated(List<String> services) {
        var name = newName();
        execute("create database " + name);
        var config = new DatabaseConfig(postgres.address(name), Postgres.USER, new Secret(Postgres.USER), 1, 1,
                Duration.ofSeconds(10));
        services.forEach(service -> Migrations.migrate(config, service));
        return name;
    }

    private String newName() {
        return "test_" + ProcessHandle.current().pid() + "_" + apps.incrementAndGet();
    }

    void drop(String database) {
        execute("drop database if exists " + database + " with (force)");
    }

    private void execute(String statement) {
        try (var connection = postgres.connect(Postgres.USER); var execution = connection.createStatement()) {
            execution.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    private void stop() {
        inParallel(servers(), LocalServer::stop);
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder()).forEach(Stack::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("viche-test-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
