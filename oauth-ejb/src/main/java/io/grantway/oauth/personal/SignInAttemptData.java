package io.grantway.oauth.personal;

import io.grantway.consent.privacy.PersonalDataSource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Who tried to sign in to the account in the last 90 days. */
@Stateless
public class SignInAttemptData implements PersonalDataSource {

    @Inject PersonalRepository repository;

    @Override
    public String section() {
        return "signInAttempts";
    }

    @Override
    public Page page(Scope scope, String cursor) {
        Rows rows = repository::signInAttempts;
        return rows.page(scope, cursor);
    }
}
