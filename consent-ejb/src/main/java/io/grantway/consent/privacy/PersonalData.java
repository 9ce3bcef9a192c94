package io.grantway.consent.privacy;

import io.grantway.consent.privacy.PersonalDataSource.Scope;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;

/** Everything that is held on a user, for the user (GDPR articles 15 and 20) or one partner. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PersonalData {

    @Inject @Any Instance<PersonalDataSource> sources;

    /** Takes what an export finds, one object at a time. */
    public interface Receiver {

        /** A section begins; the objects that follow are its. */
        void section(String name);

        void item(Map<String, Object> item);
    }

    /**
     * Hands over all there is, section by section. It is read page by page, each in a transaction
     * of its own: no more than a page is in memory, and no connection waits for the receiver.
     *
     * @param tenantId the one partner that asks; null where the user asks, for all there is
     */
    public void export(UUID userId, UUID tenantId, Receiver receiver) {
        var scope = new Scope(userId, tenantId);
        sources.stream()
                .sorted(Comparator.comparing(PersonalDataSource::section))
                .forEach(source -> export(source, scope, receiver));
    }

    private static void export(PersonalDataSource source, Scope scope, Receiver receiver) {
        receiver.section(source.section());
        String cursor = null;
        do {
            var page = source.page(scope, cursor);
            page.items().forEach(receiver::item);
            cursor = page.next();
        } while (cursor != null);
    }
}
