package io.grantway.web.pages.account.choice;

import io.grantway.oauth.account.Login;
import io.grantway.web.pages.account.Names;
import io.grantway.web.pages.account.UserPartners;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Texts that a user has to be asked for again, as they changed materially. */
@RequestScoped
public class DueTexts {

    @Inject UserPartners partners;
    @Inject Names names;

    /** At one partner. */
    public List<DueText> at(Login login, UUID partnerId) {
        return partners.find(login, partnerId).stream()
                .flatMap(consents -> DueText.of(consents, names))
                .toList();
    }
}
