package ua.viche.api.signing.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ua.viche.api.ApiTest;
import ua.viche.platform.config.Settings;
import ua.viche.platform.database.Database;
import ua.viche.platform.database.DatabaseConfig;
import ua.viche.platform.database.DatabaseUnavailableException;

/// What goes over whole tables may take longer than a request, and sees one moment of the database.
class LongTransactionTest extends ApiTest {

    private final Vertx vertx = Vertx.vertx();
    @SuppressWarnings("NullAway.Init")
    private Database database;

    @BeforeAll
    void openDatabase() {
        var settings = new java.util.TreeMap<>(app.settings());
        settings.put("database.deadline", "300ms");
        database = new Database(DatabaseConfig.of(Settings.of(settings)), "api", List.of(), vertx);
    }

    @AfterAll
    void closeDatabase() {
        database.close();
        vertx.close();
    }

    @Test
    void itMayTakeLongerThanAnyOther() {
        assertThatThrownBy(() -> database.inStatelessTransaction(LongTransactionTest::sleep))
                .isInstanceOf(DatabaseUnavailableException.class);

        assertThat(database.inLongTransaction(Duration.ofSeconds(20), LongTransactionTest::sleep)).isEqualTo(1);

        assertThatThrownBy(() -> database.inLongTransaction(Duration.ofMillis(200), LongTransactionTest::sleep))
                .isInstanceOf(DatabaseUnavailableException.class);
        assertThat(database.strain().look().refused()).isEqualTo(2);
    }

    @Test
    void allItsStatementsSeeOneMoment() {
        var sums = database.inLongTransaction(Duration.ofSeconds(20), session -> count(session).thenCompose(before -> {
            var id = UUID.randomUUID();
            sql("insert into reconciliation (id, requested_at) values ('" + id + "', now())");
            return count(session).thenApply(after -> after - before);
        }));

        assertThat(sums).isZero();
    }

    private static CompletionStage<Integer> sleep(Stage.StatelessSession session) {
        return session.createNativeQuery("select 1 from pg_sleep(1)", Integer.class).getSingleResult();
    }

    private static CompletionStage<Long> count(Stage.StatelessSession session) {
        return session.createNativeQuery("select count(*) from reconciliation", Long.class).getSingleResult();
    }
}
