package io.grantway.oauth.personal;

import io.grantway.consent.privacy.PersonalDataSource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/**
 * The tokens of applications that the user connected: what they are good for, not what they are.
 */
@Stateless
public class TokenData implements PersonalDataSource {

    @Inject PersonalRepository repository;

    @Override
    public String section() {
        return "tokens";
    }

    @Override
    public Page page(Scope scope, String cursor) {
        Rows rows = repository::tokens;
        return rows.page(scope, cursor);
    }
}
