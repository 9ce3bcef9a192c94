package io.grantway.oauth.personal;

import io.grantway.consent.privacy.PersonalDataSource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** The user's card. */
@Stateless
public class CardData implements PersonalDataSource {

    @Inject PersonalRepository repository;

    @Override
    public String section() {
        return "cards";
    }

    @Override
    public Page page(Scope scope, String cursor) {
        Rows rows = repository::cards;
        return rows.page(scope, cursor);
    }
}
