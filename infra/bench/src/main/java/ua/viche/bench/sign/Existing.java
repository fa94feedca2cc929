package ua.viche.bench.sign;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/// Signatures that are there already: of other people on other petitions, in batches of 500 as the desk writes them, with counts that
/// agree with the rows. They are written past Viche and have no entries in the public log.
final class Existing {

    private static final int BATCH = 500;
    private static final int CHUNK = 1_000_000;

    private static final String PETITIONS = """
            create temporary table filling as
            select n, uuidv7() as petition from generate_series(0, 19) n
            """;
    private static final String TALLIES = """
            insert into tally (petition, procedure, procedure_version, accepting, threshold, count, text_hash, secret, updated_at)
            select petition, 'demo', 1, true, 1000000000, 0, sha256(convert_to(petition::text, 'UTF8')),
                sha256(convert_to('secret ' || petition, 'UTF8')), now() from filling
            """;
    /// People in the order of their keys, so that each index page is written once.
    private static final String SIGNATURES = """
            insert into signature (person, petition, id, batch, signed_at)
            select (lpad(to_hex(s.n * (9223372036854775807 / %1$d)), 16, '0') || substr(md5(s.n::text), 1, 16))::uuid, f.petition,
                uuidv7(), md5('batch ' || s.n / %2$d)::uuid, now()
            from generate_series(%3$d::bigint, %4$d - 1) s (n) join filling f on f.n = (s.n / %2$d) %% 20
            """;
    private static final String BATCHES = """
            insert into signature_batch (id, at, petitions, counts)
            select s.batch, s.at, array[s.petition],
                array[(sum(s.signed) over (partition by s.petition order by s.first))::bigint]
            from (select batch, petition, min(signed_at) as at, min(id::text) as first, count(*) as signed
                from signature join filling using (petition) group by batch, petition) s
            """;
    private static final String COUNTS = """
            update tally t set count = s.signed from (
                select petition, count(*) as signed from signature join filling using (petition) group by petition) s
            where s.petition = t.petition
            """;

    private final Connection database;

    Existing(Connection database) {
        this.database = database;
    }

    /// Fills them in and leaves the tables vacuumed and analysed.
    ///
    /// @return how long it took
    Duration fill(int count) throws SQLException {
        var began = System.nanoTime();
        try (var statement = database.createStatement()) {
            statement.execute("set synchronous_commit = off");
            statement.execute("set work_mem = '256MB'");
            statement.execute(PETITIONS);
            statement.execute(TALLIES);
            for (var from = 0L; from < count; from += CHUNK) {
                statement.execute(SIGNATURES.formatted(count, BATCH, from, Math.min(count, from + CHUNK)));
            }
            statement.execute(BATCHES);
            statement.execute(COUNTS);
            for (var table : new String[]{"signature", "signature_batch", "tally"}) {
                statement.execute("vacuum analyze " + table);
            }
            statement.execute("checkpoint");
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
