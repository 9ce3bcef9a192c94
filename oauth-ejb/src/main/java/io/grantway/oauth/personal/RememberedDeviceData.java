package io.grantway.oauth.personal;

import io.grantway.consent.privacy.PersonalDataSource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** The browsers that the user let be remembered; not their tokens. */
@Stateless
public class RememberedDeviceData implements PersonalDataSource {

    @Inject PersonalRepository repository;

    @Override
    public String section() {
        return "rememberedDevices";
    }

    @Override
    public Page page(Scope scope, String cursor) {
        Rows rows = repository::rememberedDevices;
        return rows.page(scope, cursor);
    }
}
