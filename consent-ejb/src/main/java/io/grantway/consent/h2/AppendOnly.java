package io.grantway.consent.h2;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import org.h2.api.Trigger;

/**
 * Refuses every statement that it is put before. H2 loads this class with its own class loader: it
 * is packed into a jar that lies beside the driver.
 */
public class AppendOnly implements Trigger {

    private String table;

    @Override
    public void init(
            Connection connection,
            String schema,
            String trigger,
            String table,
            boolean before,
            int type) {
        this.table = table;
    }

    @Override
    public void fire(Connection connection, Object[] oldRow, Object[] newRow) throws SQLException {
        throw new SQLIntegrityConstraintViolationException(table + " is append-only");
    }
}
