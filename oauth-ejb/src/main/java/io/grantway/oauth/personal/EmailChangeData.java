package io.grantway.oauth.personal;

import io.grantway.consent.privacy.PersonalDataSource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** The address that the user asked for and has not confirmed yet; not its code. */
@Stateless
public class EmailChangeData implements PersonalDataSource {

    @Inject PersonalRepository repository;

    @Override
    public String section() {
        return "emailChanges";
    }

    @Override
    public Page page(Scope scope, String cursor) {
        Rows rows = repository::emailChanges;
        return rows.page(scope, cursor);
    }
}
