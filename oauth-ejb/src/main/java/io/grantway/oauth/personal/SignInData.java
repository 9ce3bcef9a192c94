package io.grantway.oauth.personal;

import io.grantway.consent.privacy.PersonalDataSource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Where the user signed in. The session is told, not its token. */
@Stateless
public class SignInData implements PersonalDataSource {

    @Inject PersonalRepository repository;

    @Override
    public String section() {
        return "signIns";
    }

    @Override
    public Page page(Scope scope, String cursor) {
        Rows rows = repository::signIns;
        return rows.page(scope, cursor);
    }
}
