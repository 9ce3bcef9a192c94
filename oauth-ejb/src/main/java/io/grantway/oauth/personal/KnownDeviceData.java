package io.grantway.oauth.personal;

import io.grantway.consent.privacy.PersonalDataSource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Since when devices are known, and when they signed in last. */
@Stateless
public class KnownDeviceData implements PersonalDataSource {

    @Inject PersonalRepository repository;

    @Override
    public String section() {
        return "knownDevices";
    }

    @Override
    public Page page(Scope scope, String cursor) {
        Rows rows = repository::knownDevices;
        return rows.page(scope, cursor);
    }
}
