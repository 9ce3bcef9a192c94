package io.grantway.oauth.onboarding;

import jakarta.data.repository.Repository;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;

@Repository(dataStore = "oauth")
interface ClientSecurityRepository {

    StatelessSession session();

    default Optional<ClientSecuritySettings> of(UUID applicationId) {
        return session()
                .createSelectionQuery(
                        "select authMethod, jwks, jwksUri, dpop, pushedRequired,"
                                + " exchangePeers, firstParty,"
                                + " secondFactorForTransactions from Application"
                                + " where id = :id",
                        ClientSecuritySettings.class)
                .setParameter("id", applicationId)
                .uniqueResultOptional();
    }

    /** 1: changed; 0: someone else was first. */
    default int update(UUID applicationId, int version, ClientSecuritySettings to) {
        return session()
                .createMutationQuery(
                        "update Application set authMethod = :authMethod, jwks = :jwks,"
                                + " jwksUri = :jwksUri, dpop = :dpop,"
                                + " pushedRequired = :pushedRequired,"
                                + " exchangePeers = :exchangePeers,"
                                + " firstParty = :firstParty,"
                                + " secondFactorForTransactions = :secondFactorForTransactions,"
                                + " version = version + 1"
                                + " where id = :id and version = :version")
                .setParameter("id", applicationId)
                .setParameter("version", version)
                .setParameter("authMethod", to.authMethod())
                .setParameter("jwks", to.jwks())
                .setParameter("jwksUri", to.jwksUri())
                .setParameter("dpop", to.dpop())
                .setParameter("pushedRequired", to.pushedRequired())
                .setParameter("exchangePeers", to.exchangePeers())
                .setParameter("firstParty", to.firstParty())
                .setParameter("secondFactorForTransactions", to.secondFactorForTransactions())
                .executeUpdate();
    }
}
