package ua.viche.bench.log;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.UUID;

/// Acts that wait for their place, written as the signing desk writes them, but past it: batches of entries of one petition.
final class Pending {

    /// Entries of a batch.
    static final int BATCH = 500;

    private static final int KEY_BYTES = 32;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final Connection database;
    private final SecureRandom random = new SecureRandom();
    private final UUID petition = UUID.randomUUID();

    Pending(Connection database) {
        this.database = database;
    }

    /// Adds as many entries as fill whole batches, and the rest; commits nothing.
    void add(int leaves) throws SQLException {
        try (var insert = database.prepareStatement(
                "insert into log_pending (batch, at, entries, petitions, changes) values (?, now(), ?, ?, ?)")) {
            for (var left = leaves; left > 0; left -= BATCH) {
                var count = Math.min(left, BATCH);
                insert.setObject(1, UUID.randomUUID());
                insert.setBytes(2, entries(count));
                insert.setArray(3, database.createArrayOf("uuid", new UUID[]{petition}));
                insert.setArray(4, database.createArrayOf("int", new Integer[]{count}));
                insert.addBatch();
                if (left % (BATCH * 20) < BATCH || left <= BATCH) {
                    insert.executeBatch();
                }
            }
        }
    }

    private byte[] entries(int count) {
        var bundle = new ByteArrayOutputStream(count * 256);
        for (var i = 0; i < count; i++) {
            var entry = ("{\"v\":1,\"kind\":\"signed\",\"petition\":\"" + petition + "\",\"signer\":\"" + key() + "\",\"text\":\""
                    + key()
                    + "\",\"at\":\"2026-01-01T00:00Z\"}").getBytes(StandardCharsets.US_ASCII);
            bundle.write(entry.length >> 8);
            bundle.write(entry.length);
            bundle.writeBytes(entry);
        }
        return bundle.toByteArray();
    }

    private String key() {
        var bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return BASE64.encodeToString(bytes);
    }
}
