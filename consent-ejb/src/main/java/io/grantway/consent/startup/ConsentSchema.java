package io.grantway.consent.startup;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;

/** Compares the tables of the consent module with its entities. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ConsentSchema {
    @PersistenceUnit(unitName = "consent")
    private EntityManagerFactory entities;

    /**
     * @throws jakarta.persistence.SchemaValidationException if a table or column is missing or of
     *     another type
     */
    public void validate() throws jakarta.persistence.SchemaValidationException {
        entities.getSchemaManager().validate();
    }
}
