package io.grantway.oauth.personal;

import io.grantway.consent.privacy.PersonalDataSource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** The names that applications have for what a user grants them. */
@Stateless
public class GrantData implements PersonalDataSource {

    @Inject PersonalRepository repository;

    @Override
    public String section() {
        return "grants";
    }

    @Override
    public Page page(Scope scope, String cursor) {
        Rows rows = repository::grants;
        return rows.page(scope, cursor);
    }
}
