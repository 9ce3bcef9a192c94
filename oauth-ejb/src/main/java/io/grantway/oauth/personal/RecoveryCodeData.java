package io.grantway.oauth.personal;

import io.grantway.consent.privacy.PersonalDataSource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** When recovery codes were made and used. */
@Stateless
public class RecoveryCodeData implements PersonalDataSource {

    @Inject PersonalRepository repository;

    @Override
    public String section() {
        return "recoveryCodes";
    }

    @Override
    public Page page(Scope scope, String cursor) {
        Rows rows = repository::recoveryCodes;
        return rows.page(scope, cursor);
    }
}
