package io.grantway.oauth.startup;

import io.grantway.consent.policy.Policies;
import io.grantway.oauth.OAuthSettings;
import io.grantway.oauth.evidence.EvidenceKeys;
import io.grantway.oauth.key.IdTokenKeys;
import io.grantway.oauth.key.SigningKeys;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.SchemaValidationException;

/** What has to be done, in this order, before the first request. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Bootstrap {

    @Inject OAuthSettings settings;
    @EJB DatabaseMigration migration;
    @Inject Policies policies;
    @Inject SigningKeys signingKeys;
    @Inject IdTokenKeys idTokenKeys;
    @Inject EvidenceKeys evidenceKeys;
    @Inject SandboxData sandboxData;
    @Inject SandboxStaff sandboxStaff;
    @Inject FirstStaff firstStaff;

    @PostConstruct
    void start() {
        migrate();
        if (settings.isProduction() && (sandboxData.isPresent() || sandboxStaff.isPresent())) {
            throw new IllegalStateException(
                    "The database holds sandbox data: the production profile does not start on it");
        }
        policies.load(settings.policiesFolder().orElse(null));
        signingKeys.rotateIfDue();
        idTokenKeys.rotateIfDue();
        evidenceKeys.rotateIfDue();
        if (!settings.isProduction() && !sandboxData.isPresent()) {
            sandboxData.create();
        }
        if (settings.isProduction()) {
            firstStaff.invite();
        } else if (!sandboxStaff.isPresent()) {
            sandboxStaff.create();
        }
    }

    private void migrate() {
        try {
            migration.migrate();
        } catch (SchemaValidationException e) {
            throw new IllegalStateException(
                    "The database does not have the tables of this release", e);
        }
    }
}
