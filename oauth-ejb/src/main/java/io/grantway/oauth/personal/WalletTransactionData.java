package io.grantway.oauth.personal;

import io.grantway.consent.privacy.PersonalDataSource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** What the user paid from wallets. */
@Stateless
public class WalletTransactionData implements PersonalDataSource {

    @Inject PersonalRepository repository;

    @Override
    public String section() {
        return "walletTransactions";
    }

    @Override
    public Page page(Scope scope, String cursor) {
        Rows rows = repository::walletTransactions;
        return rows.page(scope, cursor);
    }
}
