package io.grantway.oauth.personal;

import io.grantway.consent.privacy.PersonalDataSource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** The user's wallets. */
@Stateless
public class WalletData implements PersonalDataSource {

    @Inject PersonalRepository repository;

    @Override
    public String section() {
        return "wallets";
    }

    @Override
    public Page page(Scope scope, String cursor) {
        Rows rows = repository::wallets;
        return rows.page(scope, cursor);
    }
}
