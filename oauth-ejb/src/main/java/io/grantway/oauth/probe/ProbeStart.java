package io.grantway.oauth.probe;

import io.grantway.oauth.startup.DatabaseMigration;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;

@Singleton
@Startup
public class ProbeStart {
    @EJB DatabaseMigration migration;

    @PostConstruct
    void go() {
        try {
            migration.migrate();
        } catch (jakarta.persistence.SchemaValidationException e) {
            throw new IllegalStateException(e);
        }
    }
}
