package ua.viche.platform.database;

import io.opentelemetry.context.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.hibernate.SessionFactory;
import org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy;
import org.hibernate.cfg.Configuration;
import org.hibernate.reactive.provider.ReactiveServiceRegistryBuilder;
import org.hibernate.reactive.stage.Stage;
import org.hibernate.reactive.vertx.VertxInstance;
import org.jspecify.annotations.Nullable;

/// The only bridge between virtual threads and Hibernate Reactive. Work given to it runs on an event loop, in one transaction: it
/// must not block, must not run two operations of one session at once, and must turn rows into values itself. The calling thread
/// waits for the result within the deadline.
///
/// Faults arrive as [DatabaseUnavailableException] (away, pool's queue full, deadline over) or [StaleEditException] (somebody else
/// changed the entity since it was read); exceptions that the work threw arrive as they are. A transaction whose deadline is over
/// may still be committed: what is asked again must find that out by itself.
public final class Database implements AutoCloseable {

    private final SessionFactory sessions;
    private final Stage.SessionFactory factory;
    private final DatabaseConfig config;
    private final Map<Stage.QueryProducer, Scope> running = new ConcurrentHashMap<>();
    private final Strain strain;

    /// What belongs to one running transaction.
    private record Scope(Context trace, @Nullable TransactionHook hook, List<Runnable> afterCommit) {}

    /// Opens a service's schema, which must be migrated already.
    public Database(DatabaseConfig config, String schema, List<Class<?>> entities, Vertx vertx) {
        this.config = config;
        strain = new Strain(config.pool());
        var configuration = new Configuration().setProperties(properties(config, schema));
        entities.forEach(configuration::addAnnotatedClass);
        var registry = new ReactiveServiceRegistryBuilder().applySettings(configuration.getProperties())
                .addService(VertxInstance.class, () -> vertx).build();
        sessions = configuration.buildSessionFactory(registry);
        factory = sessions.unwrap(Stage.SessionFactory.class);
    }

    /// For aggregates that are loaded and changed; changes are flushed at the end.
    public <R extends @Nullable Object> R inTransaction(Function<Stage.Session, CompletionStage<R>> work) {
        var scope = scope();
        return await(factory.withTransaction(session -> run(session, scope, work)), scope, config.deadline());
    }

    /// For statements; nothing is tracked.
    public <R extends @Nullable Object> R inStatelessTransaction(Function<Stage.StatelessSession, CompletionStage<R>> work) {
        var scope = scope();
        return await(factory.withStatelessTransaction(session -> run(session, scope, work)), scope, config.deadline());
    }

    /// For what takes longer than requests may: reads that go over whole tables. All its statements see one snapshot of the database,
    /// so a row that somebody else changed meanwhile cannot be changed here. Waits for nothing but its own deadline; keep it rare, since
    /// it holds a connection all the while.
    public <R extends @Nullable Object> R inLongTransaction(Duration deadline,
            Function<Stage.StatelessSession, CompletionStage<R>> work) {
        var scope = scope();
        var stage = factory.withStatelessTransaction(session -> run(session, scope, one -> one
                .createNativeQuery("set transaction isolation level repeatable read").executeUpdate()
                .thenCompose(_ -> one.createNativeQuery("set local statement_timeout = " + deadline.toMillis()).executeUpdate())
                .thenCompose(_ -> work.apply(one))));
        return await(stage, scope, deadline);
    }

    /// How much this process asks of its connections.
    public Strain strain() {
        return strain;
    }

    /// Runs something on the calling thread once the transaction is committed; the same object at most once.
    public void afterCommit(Stage.QueryProducer session, Runnable work) {
        var scope = running.get(session);
        if (scope == null) {
            throw new IllegalStateException("not inside a transaction of this database");
        }
        if (!scope.afterCommit.contains(work)) {
            scope.afterCommit.add(work);
        }
    }

    /// The trace of the thread that began the transaction; thread-locals do not reach the event loop.
    public Context trace(Stage.QueryProducer session) {
        var scope = running.get(session);
        return scope == null ? Context.root() : scope.trace;
    }

    /// Whether PostgreSQL answers.
    public boolean healthy() {
        try {
            return inStatelessTransaction(session -> session.createNativeQuery("select 1", Integer.class).getSingleResult()) == 1;
        } catch (DatabaseUnavailableException _) {
            return false;
        }
    }

    @Override
    public void close() {
        sessions.close();
    }

    private static Scope scope() {
        return new Scope(Context.current(), TransactionHook.CURRENT.isBound() ? TransactionHook.CURRENT.get() : null,
                new ArrayList<>());
    }

    private <S extends Stage.QueryProducer, R extends @Nullable Object> CompletionStage<R> run(S session, Scope scope,
            Function<S, CompletionStage<R>> work) {
        running.put(session, scope);
        var hook = scope.hook;
        CompletionStage<R> stage;
        try (var _ = scope.trace.makeCurrent()) {
            stage = hook == null
                    ? work.apply(session)
                    : hook.before(session).thenCompose(_ -> work.apply(session))
                            .thenCompose(result -> hook.after(session, result).thenApply(_ -> result));
        } catch (RuntimeException | Error failure) {
            stage = CompletableFuture.failedStage(failure);
        }
        return stage.whenComplete((_, _) -> running.remove(session));
    }

    private <R extends @Nullable Object> R await(CompletionStage<R> stage, Scope scope, Duration deadline) {
        var began = strain.begin();
        try {
            var result = result(stage, deadline);
            strain.done(began, deadline.equals(config.deadline()));
            scope.afterCommit.forEach(Runnable::run);
            return result;
        } catch (DatabaseUnavailableException away) {
            strain.refused();
            throw away;
        } catch (RuntimeException | Error failure) {
            strain.done(began, false);
            throw failure;
        }
    }

    private static <R extends @Nullable Object> R result(CompletionStage<R> stage, Duration deadline) {
        try {
            return stage.toCompletableFuture().get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new DatabaseUnavailableException("no result within " + deadline, late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailableException("interrupted", interrupted);
        } catch (ExecutionException failure) {
            throw Faults.translate(failure);
        }
    }

    private static Properties properties(DatabaseConfig config, String schema) {
        var properties = new Properties();
        var deadline = config.deadline();
        properties.put("hibernate.vertx.pool.configuration_class", PoolConfiguration.class.getName());
        properties.put(PoolConfiguration.SERVER + "search_path", schema);
        properties.put(PoolConfiguration.SERVER + "application_name", "viche-" + schema);
        properties.put(PoolConfiguration.SERVER + "synchronous_commit", "on");
        properties.put(PoolConfiguration.SERVER + "statement_timeout", String.valueOf(deadline.toMillis()));
        properties.put(PoolConfiguration.SERVER + "idle_in_transaction_session_timeout",
                String.valueOf(deadline.multipliedBy(2).toMillis()));
        properties.put("jakarta.persistence.jdbc.url", config.url());
        properties.put("jakarta.persistence.jdbc.user", config.user());
        properties.put("jakarta.persistence.jdbc.password", config.password().value());
        properties.put("hibernate.dialect", "org.hibernate.dialect.PostgreSQLDialect");
        properties.put("hibernate.boot.allow_jdbc_metadata_access", "false");
        properties.put("hibernate.connection.pool_size", String.valueOf(config.pool()));
        properties.put("hibernate.vertx.pool.max_wait_queue_size", String.valueOf(config.maxWaitQueue()));
        properties.put("hibernate.vertx.pool.connect_timeout", String.valueOf(config.deadline().toMillis()));
        properties.put("hibernate.vertx.prepared_statement_cache.max_size", "256");
        properties.put("hibernate.vertx.prepared_statement_cache.sql_limit", "8192");
        properties.put("hibernate.hbm2ddl.auto", "none");
        properties.put("hibernate.physical_naming_strategy", CamelCaseToUnderscoresNamingStrategy.class.getName());
        properties.put("hibernate.jdbc.time_zone", "UTC");
        return properties;
    }
}
