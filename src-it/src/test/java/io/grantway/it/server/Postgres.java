package io.grantway.it.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;

/**
 * One PostgreSQL for the whole run of the tests, started by the first test that needs it. It
 * refuses to run as root: there it starts in a user namespace of its own.
 */
final class Postgres {
    private static Postgres running;

    private final EmbeddedPostgres cluster;

    private Postgres() {
        try {
            cluster = EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start", e);
        }
    }

    static synchronized Postgres running() {
        if (running == null) {
            running = new Postgres();
        }
        return running;
    }

    /** Creates an empty database and tells the settings with which a server finds it. */
    Map<String, String> createDatabase(String name) {
        var database = name.replace('-', '_');
        try (var connection = cluster.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + database);
        } catch (SQLException e) {
            throw new IllegalStateException("no database " + database, e);
        }
        return Map.of(
                "GRANTWAY_DB_URL",
                        "jdbc:postgresql://localhost:%d/%s".formatted(cluster.getPort(), database),
                "GRANTWAY_DB_USER", "postgres",
                "GRANTWAY_DB_PASSWORD", "postgres");
    }
}
