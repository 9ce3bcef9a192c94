package io.grantway.oauth.startup;

import jakarta.annotation.Resource;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the database to the version of this release. */
@Singleton
public class DatabaseMigration {

    @Resource(lookup = "jdbc/grantway")
    DataSource dataSource;

    public void migrate() {
        Flyway.configure(getClass().getClassLoader()).dataSource(dataSource).load().migrate();
    }
}
