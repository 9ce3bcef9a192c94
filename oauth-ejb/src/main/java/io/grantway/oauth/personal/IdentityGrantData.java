package io.grantway.oauth.personal;

import io.grantway.consent.privacy.PersonalDataSource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Which applications may know who the user is, and what of it. */
@Stateless
public class IdentityGrantData implements PersonalDataSource {

    @Inject PersonalRepository repository;

    @Override
    public String section() {
        return "identityGrants";
    }

    @Override
    public Page page(Scope scope, String cursor) {
        Rows rows = repository::identityGrants;
        return rows.page(scope, cursor);
    }
}
