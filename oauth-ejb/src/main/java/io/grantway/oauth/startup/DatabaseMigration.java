package io.grantway.oauth.startup;

import io.grantway.consent.startup.ConsentSchema;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import jakarta.persistence.SchemaValidationException;
import java.net.URL;
import java.net.URLClassLoader;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the database to the version that this release was built for: the scripts of every module
 * under {@code db/migration}, and those for this kind of database, in one sequence.
 *
 * <p>The migration tool holds a lock in the database while it works: of several nodes that start
 * together one migrates and the others wait for it. A database that a newer release has migrated
 * already is refused, as are applied scripts that were changed afterwards.
 */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
public class DatabaseMigration {
    @Resource(lookup = "jdbc/grantway")
    private DataSource database;

    @PersistenceUnit(unitName = "oauth")
    private EntityManagerFactory entities;

    @EJB private ConsentSchema consentSchema;

    /**
     * Migrates, then compares the tables with the entities of both modules. To be called once per
     * start, before anything else reads or writes the database.
     *
     * @throws SchemaValidationException if a table or column is missing or of another type
     */
    public void migrate() throws SchemaValidationException {
        Flyway.configure(scripts())
                .dataSource(database)
                .locations("classpath:db/migration", "classpath:db/" + product())
                .failOnMissingLocations(true)
                .cleanDisabled(true)
                .load()
                .migrate();
        entities.getSchemaManager().validate();
        consentSchema.validate();
    }

    /** The folder of the scripts that are this database's alone. */
    private String product() {
        try (var connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer", e);
        }
    }

    /** Flyway wants marker files beside the scripts where the class loader itself is Liberty's. */
    private static ClassLoader scripts() {
        return new URLClassLoader(new URL[0], DatabaseMigration.class.getClassLoader());
    }
}
