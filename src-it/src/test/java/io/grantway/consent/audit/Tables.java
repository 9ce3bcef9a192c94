package io.grantway.consent.audit;

import io.grantway.it.server.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

/** The tables of a new database, and the writer of chains on them, without a server. */
final class Tables implements AutoCloseable {

    private final String url;
    private final String user;
    private final String password;
    private final SessionFactory sessions;

    Tables(Database database, int connections) {
        var settings = database.create("audit_" + UUID.randomUUID().toString().replace('-', '_'));
        url = settings.get("GRANTWAY_DB_URL");
        user = settings.get("GRANTWAY_DB_USER");
        password = settings.get("GRANTWAY_DB_PASSWORD");
        Flyway.configure()
                .dataSource(url, user, password)
                .locations("classpath:db/migration", "classpath:db/" + name(database))
                .load()
                .migrate();
        sessions =
                new HibernatePersistenceConfiguration("audit")
                        .managedClasses(AuditChain.class, AuditEntry.class, StoredCheckpoint.class)
                        .jdbcUrl(url)
                        .jdbcCredentials(user, password)
                        .jdbcPoolSize(connections)
                        .property(
                                "hibernate.physical_naming_strategy",
                                PhysicalNamingStrategySnakeCaseImpl.class.getName())
                        .createEntityManagerFactory();
    }

    /** A transaction that writes to chains. */
    void write(Consumer<ChainWriter> work) {
        sessions.inStatelessTransaction(session -> work.accept(writer(session)));
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    @Override
    public void close() {
        sessions.close();
    }

    private static ChainWriter writer(StatelessSession session) {
        return new ChainWriter(
                new AuditChainRepository_(session), new AuditEntryRepository_(session));
    }

    private static String name(Database database) {
        return database.name().toLowerCase(Locale.ROOT);
    }
}
