package io.grantway.oauth.personal;

import io.grantway.consent.privacy.PersonalDataSource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** What the user paid by card. */
@Stateless
public class CardTransactionData implements PersonalDataSource {

    @Inject PersonalRepository repository;

    @Override
    public String section() {
        return "cardTransactions";
    }

    @Override
    public Page page(Scope scope, String cursor) {
        Rows rows = repository::cardTransactions;
        return rows.page(scope, cursor);
    }
}
