package io.grantway.oauth.startup;

import io.grantway.consent.audit.Actor;
import io.grantway.consent.permission.Permission;
import io.grantway.consent.policy.ConsentType;
import io.grantway.consent.policy.PolicyType;
import io.grantway.consent.record.Circumstances;
import io.grantway.consent.record.ConsentSets;
import io.grantway.consent.record.ConsentStatus;
import io.grantway.consent.record.NewConsentSet;
import io.grantway.oauth.account.Accounts;
import io.grantway.oauth.client.ApplicationType;
import io.grantway.oauth.client.ClientRegistry;
import io.grantway.oauth.client.Clients;
import io.grantway.oauth.client.Environment;
import io.grantway.oauth.ledger.Ledger;
import io.grantway.oauth.logout.LogoutClients;
import io.grantway.oauth.logout.LogoutSettings;
import io.grantway.oauth.onboarding.AllowedOrigins;
import io.grantway.oauth.redirect.RedirectUri;
import io.grantway.oauth.redirect.RedirectUris;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;

/** The partners, applications and users that a development server starts with. */
@Stateless
public class SandboxData {

    static final String ACME_KEY = "pk_sandbox_acme";
    static final String ACME_SECRET = "sk_sandbox_acme_local_only";

    @Inject Clients clients;
    @Inject ClientRegistry registry;
    @Inject RedirectUris redirectUris;
    @Inject AllowedOrigins origins;
    @Inject Accounts accounts;
    @Inject LogoutClients logoutClients;
    @Inject Ledger ledger;
    @Inject ConsentSets sets;

    /** Whether the database holds sandbox data. */
    public boolean isPresent() {
        return clients.isKnown(ACME_KEY);
    }

    /** Creates all of it. */
    public void create() {
        var acme = registry.addPartner("Acme Finance");
        var wallet =
                application(
                        acme,
                        "Acme Wallet",
                        ACME_KEY,
                        ACME_SECRET,
                        List.of(
                                "http://localhost:3000/callback",
                                "https://example.com",
                                "com.acme.wallet:/callback"));
        var budget =
                application(
                        acme,
                        "Acme Budget",
                        "pk_sandbox_budget",
                        "sk_sandbox_budget_local_only",
                        List.of("http://localhost:3001/callback"));
        logoutClients.save(wallet, LogoutSettings.backAt("http://localhost:3000/"));
        logoutClients.save(budget, LogoutSettings.backAt("http://localhost:3001/"));
        application(
                registry.addPartner("Globex"),
                "Globex Pay",
                "pk_sandbox_globex",
                "sk_sandbox_globex_local_only",
                List.of("http://localhost:3002/callback"));
        consents(
                acme,
                user("ada@example.com", "Analytical-Engine-1843", null, "Ada", "Lovelace", "GB"));
        consents(
                acme,
                user(
                        "grace@example.com",
                        "Flow-Matic-1955",
                        "JBSWY3DPEHPK3PXP",
                        "Grace",
                        "Hopper",
                        "US"));
    }

    private UUID application(
            UUID partner, String name, String clientKey, String secretKey, List<String> uris) {
        var application =
                registry.addApplication(
                        partner,
                        name,
                        Environment.SANDBOX,
                        ApplicationType.WEB,
                        EnumSet.allOf(Permission.class),
                        EnumSet.noneOf(Permission.class));
        registry.addKeyPair(application, clientKey, secretKey);
        origins.allow(application, origin(uris.get(0)));
        for (var uri : uris) {
            redirectUris.approve(application, RedirectUri.of(uri, Environment.SANDBOX));
        }
        return application;
    }

    private static String origin(String uri) {
        return uri.substring(0, uri.indexOf('/', "http://".length()));
    }

    private void consents(UUID partner, UUID user) {
        var circumstances = Circumstances.of(Actor.SYSTEM);
        var set =
                sets.open(
                        new NewConsentSet(
                                partner,
                                UUID.randomUUID().toString(),
                                "acme",
                                PolicyType.GLOBAL.text(),
                                PolicyType.GLOBAL.required().stream()
                                        .map(SandboxData::granted)
                                        .toList(),
                                null,
                                circumstances));
        sets.link(partner, set.id(), user, circumstances);
    }

    private static NewConsentSet.Item granted(ConsentType type) {
        return new NewConsentSet.Item(type.text(), ConsentStatus.GRANTED.text(), null);
    }

    private UUID user(
            String email,
            String password,
            String totpSecret,
            String firstName,
            String lastName,
            String country) {
        var id = accounts.add(email, password, totpSecret, firstName, lastName, country);
        ledger.open(id, firstName + " " + lastName);
        return id;
    }
}
