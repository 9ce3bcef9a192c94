package io.grantway.web.pages.account.data;

import io.grantway.consent.audit.Actor;
import io.grantway.consent.privacy.Erasure;
import io.grantway.oauth.account.Login;
import io.grantway.web.pages.account.AccountPage;
import io.grantway.web.pages.account.Names;
import io.grantway.web.pages.account.UserPartners;
import io.grantway.web.pages.browser.Exchange;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;

/** Erases what is held on the user for one partner, once the user has read what that means. */
@Named("erase")
@RequestScoped
public class ErasePage {

    private static final int UNPROCESSABLE_CONTENT = 422;

    @Inject AccountPage account;
    @Inject Exchange exchange;
    @Inject UserPartners partners;
    @Inject Erasure erasure;
    @Inject Names names;

    private UUID partnerId;
    private boolean unconfirmed;

    /** Answers the request for {@code /account/erase}. */
    public void answer() {
        account.answer(this::ask, this::erase);
    }

    private void ask(Login login) {
        partnerId = partners.require(login, account.id("partner"));
    }

    /** It can't be undone, so the box has to be ticked, too. Asked twice it is done once. */
    private void erase(Login login) {
        partnerId = account.id("partner");
        if (!partners.ids(login).contains(partnerId)) {
            account.goTo("/account?erased=" + partnerId);
        } else if (exchange.has("understood")) {
            erasure.erase(partnerId, login.userId(), Actor.USER);
            account.goTo("/account?erased=" + partnerId);
        } else {
            unconfirmed = true;
            exchange.status(UNPROCESSABLE_CONTENT);
        }
    }

    public UUID getPartnerId() {
        return partnerId;
    }

    public String getPartner() {
        return names.partner(partnerId);
    }

    public boolean isUnconfirmed() {
        return unconfirmed;
    }
}
