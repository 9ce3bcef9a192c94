package io.grantway.web.pages.account;

import io.grantway.consent.record.ConsentSets;
import io.grantway.oauth.account.Login;
import io.grantway.web.pages.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The partners that hold something of a user. */
@RequestScoped
public class UserPartners {

    @Inject ConsentSets sets;
    @Inject Text text;

    public List<UUID> ids(Login login) {
        return sets.tenantsOf(login.userId());
    }

    /**
     * @throws NotThere where the partner holds nothing of the user
     */
    public UUID require(Login login, UUID partnerId) {
        if (!ids(login).contains(partnerId)) {
            throw new NotThere();
        }
        return partnerId;
    }

    /** Those with which the user went through an onboarding. */
    public List<PartnerConsents> withConsents(Login login) {
        return ids(login).stream().map(id -> find(login, id)).flatMap(Optional::stream).toList();
    }

    /**
     * @throws NotThere where the user went through no onboarding with the partner
     */
    public PartnerConsents consents(Login login, UUID partnerId) {
        return find(login, partnerId).orElseThrow(NotThere::new);
    }

    /** Empty where the user went through no onboarding with the partner. */
    public Optional<PartnerConsents> find(Login login, UUID partnerId) {
        return sets.statusOf(partnerId, login.userId(), text.language())
                .filter(status -> !status.consentSets().isEmpty())
                .map(status -> new PartnerConsents(partnerId, status));
    }
}
