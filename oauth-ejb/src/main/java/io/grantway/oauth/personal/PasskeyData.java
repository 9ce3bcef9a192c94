package io.grantway.oauth.personal;

import io.grantway.consent.privacy.PersonalDataSource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** The passkeys that the user registered. */
@Stateless
public class PasskeyData implements PersonalDataSource {

    @Inject PersonalRepository repository;

    @Override
    public String section() {
        return "passkeys";
    }

    @Override
    public Page page(Scope scope, String cursor) {
        Rows rows = repository::passkeys;
        return rows.page(scope, cursor);
    }
}
