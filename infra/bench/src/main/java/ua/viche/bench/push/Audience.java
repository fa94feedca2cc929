package ua.viche.bench.push;

import java.sql.Connection;
import java.sql.SQLException;

/// People with a phone each who follow a community, written past the routes.
final class Audience {

    private static final String FILL = """
            with person as (
                select gen_random_uuid() as person, number from generate_series(1, ?) as number),
            device as (
                insert into device (id, installation, person, kind, token, platform, locale, time_zone, registered_at, seen_at, version)
                select gen_random_uuid(), ? || number, person, 'FCM_TOKEN', ? || '-token-0123456789abcdef0123456789abcdef-' || number,
                    'ANDROID', 'uk', 'Europe/Kyiv', now(), now(), 0 from person)
            insert into follow (topic_type, topic_id, person, since) select 'territory', ?, person, now() from person
            """;

    static void fill(Connection database, String community, int people) throws SQLException {
        try (var statement = database.prepareStatement(FILL)) {
            statement.setInt(1, people);
            statement.setString(2, community);
            statement.setString(3, community);
            statement.setString(4, community);
            statement.executeUpdate();
        }
        try (var statement = database.createStatement()) {
            statement.execute("analyze device, follow");
        }
    }

    private Audience() {}
}
