package io.grantway.it.server;

import java.util.Map;

/** Where a server under test keeps its data. */
public enum Database {
    /** The default: a file in the server's own data folder. */
    H2("H2") {
        @Override
        Map<String, String> environment(String name) {
            return Map.of();
        }
    },
    /** A database of its own on the PostgreSQL that all tests of a run share. */
    POSTGRESQL("PostgreSQL") {
        @Override
        Map<String, String> environment(String name) {
            return Postgres.running().createDatabase(name);
        }
    };

    private final String title;

    Database(String title) {
        this.title = title;
    }

    /** Creates an empty database and tells the settings with which a server finds it. */
    abstract Map<String, String> environment(String name);

    @Override
    public String toString() {
        return title;
    }
}
