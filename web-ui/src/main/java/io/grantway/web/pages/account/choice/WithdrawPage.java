package io.grantway.web.pages.account.choice;

import static io.grantway.consent.policy.ConsentType.E_SIGN_ACT;
import static io.grantway.consent.policy.ConsentType.TERMS_AND_PRIVACY;

import io.grantway.consent.policy.ConsentType;
import io.grantway.consent.record.ConsentSets;
import io.grantway.oauth.account.Login;
import io.grantway.web.pages.Evidence;
import io.grantway.web.pages.account.AccountPage;
import io.grantway.web.pages.account.Names;
import io.grantway.web.pages.account.NotThere;
import io.grantway.web.pages.account.PartnerConsents;
import io.grantway.web.pages.account.UserPartners;
import io.grantway.web.pages.browser.Exchange;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import java.util.UUID;

/** Withdraws an agreement, once the user has read what follows from it. */
@Named("withdraw")
@RequestScoped
public class WithdrawPage {

    private static final Set<ConsentType> AGREEMENTS = Set.of(TERMS_AND_PRIVACY, E_SIGN_ACT);

    @Inject AccountPage account;
    @Inject Exchange exchange;
    @Inject UserPartners partners;
    @Inject ConsentSets sets;
    @Inject Evidence evidence;
    @Inject Names names;

    private PartnerConsents at;
    private ConsentType type;

    /** Answers the request for {@code /account/withdraw}. */
    public void answer() {
        account.answer(this::ask, this::withdraw);
    }

    private void ask(Login login) {
        read(login);
        if (!at.isGranted(type)) {
            throw new NotThere();
        }
    }

    /** Asked twice it is done once, and both answers say that it is done. */
    private void withdraw(Login login) {
        read(login);
        if (at.isGranted(type)) {
            var held = at.of(type).orElseThrow();
            sets.revoke(at.partnerId(), held.setId(), held.item().consentId(), evidence.plain());
        }
        account.goTo("/account/preferences?saved");
    }

    private void read(Login login) {
        at = partners.consents(login, account.id("partner"));
        type =
                ConsentType.of(exchange.value("consent"))
                        .filter(AGREEMENTS::contains)
                        .orElseThrow(NotThere::new);
    }

    public UUID getPartnerId() {
        return at.partnerId();
    }

    public String getPartner() {
        return names.partner(at.partnerId());
    }

    public String getConsent() {
        return type.text();
    }
}
