package io.grantway.web.pages.account;

import io.grantway.consent.policy.Policies;
import io.grantway.consent.policy.PolicyText;
import io.grantway.oauth.client.Clients;
import io.grantway.oauth.client.InvalidClientKey;
import io.grantway.web.pages.AppOnScreen;
import io.grantway.web.pages.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.UUID;

/** What ids are called on the pages; each is looked up once a request. */
@RequestScoped
public class Names {

    @Inject Clients clients;
    @Inject Policies policies;
    @Inject Text text;

    private final Map<UUID, Optional<AppOnScreen>> applications = new HashMap<>();
    private final Map<UUID, String> partners = new HashMap<>();

    /** The application; empty where there is none with this id. */
    public Optional<AppOnScreen> application(UUID applicationId) {
        return applications.computeIfAbsent(applicationId, this::find);
    }

    public String partner(UUID partnerId) {
        return partners.computeIfAbsent(
                partnerId,
                id -> clients.partnerName(id).orElseGet(() -> text.of("account.unknownPartner")));
    }

    /** A consent in a few words; a permission in those of the consent page. */
    public String consent(String consentType) {
        try {
            return text.of("consentType." + consentType);
        } catch (MissingResourceException e) {
            return policies.current(Policies.DATA_ACCESS, consentType, text.language())
                    .map(PolicyText::text)
                    .orElse(consentType);
        }
    }

    private Optional<AppOnScreen> find(UUID applicationId) {
        try {
            return Optional.of(new AppOnScreen(clients.profile(applicationId)));
        } catch (InvalidClientKey e) {
            return Optional.empty();
        }
    }
}
