package ua.viche.bench.moderation;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/// Items that wait, written past Viche: comments in one queue, other kinds in three more, each with a clock of its own.
final class Waiting {

    private static final int CHUNK = 250_000;

    private static final String ITEMS = """
            insert into moderation.item (id, submission, kind, subject, body, author, language, title, text, submitted_at, due_at,
                received_at, state, version, queue, wanted_at)
            select uuidv7(), gen_random_uuid(), k.kind, gen_random_uuid(), 'demo', gen_random_uuid(), 'uk', 'Пропозиція ' || n,
                'Просимо полагодити дорогу біля будинку ' || n || '. ' || repeat('Це безпечніше для всіх. ', 10), now(), w.due, now(),
                'OPEN', 0, k.queue, w.due
            from generate_series(%d, %d) n
            cross join lateral (select (array['comment', 'comment', 'petition', 'report'])[1 + n %% 4] as kind,
                (array['discussion', 'discussion', 'petitions', 'reports'])[1 + n %% 4] as queue) k
            cross join lateral (select now() + interval '3 days' + ((n::bigint * 7919) %% 1000003) * interval '1 second' as due) w
            """;

    private final Connection database;

    Waiting(Connection database) {
        this.database = database;
    }

    /// Fills them in and leaves the table vacuumed and analysed.
    ///
    /// @return how long it took
    Duration fill(int count) throws SQLException {
        var began = System.nanoTime();
        try (var statement = database.createStatement()) {
            statement.execute("set synchronous_commit = off");
            statement.execute("set session_replication_role = replica");
            for (var from = 0; from < count; from += CHUNK) {
                statement.execute(ITEMS.formatted(from, Math.min(count, from + CHUNK) - 1));
            }
            statement.execute("vacuum analyze moderation.item");
            statement.execute("checkpoint");
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
