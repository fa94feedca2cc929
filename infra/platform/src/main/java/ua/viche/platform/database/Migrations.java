package ua.viche.platform.database;

import org.flywaydb.core.Flyway;

/// Brings a service's schema to the state that its code expects: first the platform's own tables, then the service's.
public final class Migrations {

    /// Waits up to a minute for PostgreSQL.
    public static void migrate(DatabaseConfig config, String schema) {
        migrate(config, schema, "platform");
        migrate(config, schema, schema);
    }

    private static void migrate(DatabaseConfig config, String schema, String folder) {
        Flyway.configure().dataSource(config.url(), config.user(), config.password().value()).schemas(schema)
                .defaultSchema(schema).createSchemas(true).table("migration_" + folder).locations("classpath:db/" + folder)
                .baselineOnMigrate(true).baselineVersion("0").failOnMissingLocations(folder.equals("platform")).connectRetries(60)
                .connectRetriesInterval(1).load().migrate();
    }

    private Migrations() {}
}
