package io.grantway.it.server;

import java.nio.file.Path;
import java.util.Map;

/** Where a server under test keeps its data. */
public enum Database {
    /** The default: a file in the server's own data folder. */
    H2("H2") {
        @Override
        Map<String, String> environment(String name) {
            return Map.of();
        }

        @Override
        public Map<String, String> create(String name) {
            return Map.of(
                    "GRANTWAY_DB_URL",
                            "jdbc:h2:%s;WRITE_DELAY=0;MODE=PostgreSQL"
                                    .formatted(Path.of("target", "h2", name).toAbsolutePath()),
                    "GRANTWAY_DB_USER", "grantway",
                    "GRANTWAY_DB_PASSWORD", "grantway");
        }
    },
    /** A database of its own on the PostgreSQL that all tests of a run share. */
    POSTGRESQL("PostgreSQL") {
        @Override
        Map<String, String> environment(String name) {
            return Postgres.running().createDatabase(name);
        }

        @Override
        public Map<String, String> create(String name) {
            return environment(name);
        }
    };

    private final String title;

    Database(String title) {
        this.title = title;
    }

    /** Creates an empty database and tells the settings with which a server finds it. */
    abstract Map<String, String> environment(String name);

    /** Creates an empty database for a test without a server, and tells how to connect to it. */
    public abstract Map<String, String> create(String name);

    @Override
    public String toString() {
        return title;
    }
}
