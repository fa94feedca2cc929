package ua.viche.bench.sign;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// Single-row inserts from a loop over JDBC, for machines without pgbench.
final class JdbcInserts {

    private static final String INSERT = """
            insert into bench.direct values (gen_random_uuid(), ?, gen_random_uuid(), now()) on conflict do nothing
            """;

    /// One transaction for each row, for so many seconds from so many connections.
    static double perSecond(String url, int clients, int seconds) throws InterruptedException, ExecutionException {
        var began = System.nanoTime();
        var until = began + Duration.ofSeconds(seconds).toNanos();
        var sum = 0L;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Long> client = () -> insert(url, until);
            for (var counted : threads.invokeAll(IntStream.range(0, clients).mapToObj(_ -> client).toList())) {
                sum += counted.resultNow();
            }
        }
        return sum / ((System.nanoTime() - began) / 1e9);
    }

    private static long insert(String url, long until) throws SQLException {
        try (var connection = DriverManager.getConnection(url); var insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, new UUID(0, 0));
            var count = 0L;
            while (System.nanoTime() < until) {
                count += insert.executeUpdate();
            }
            return count;
        }
    }

    private JdbcInserts() {}
}
