package io.grantway.oauth;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.util.function.Function;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;

/**
 * Reads of one statement for the busiest paths. Outside of a transaction they need none: the
 * statement sees all that was committed before it, in one round trip. Inside of one they take part.
 */
@Shared
public class DirectReads {

    @PersistenceUnit(unitName = "oauth")
    private EntityManagerFactory entities;

    public <T> T read(Function<StatelessSession, T> statement) {
        try (var session = entities.unwrap(SessionFactory.class).openStatelessSession()) {
            return statement.apply(session);
        }
    }
}
