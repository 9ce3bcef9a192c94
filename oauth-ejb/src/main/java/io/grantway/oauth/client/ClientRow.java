package io.grantway.oauth.client;

import java.time.Instant;
import java.util.UUID;

/** What a request needs to know of a living key pair and its application, read at once. */
record ClientRow(
        String clientKey,
        String secretHash,
        String previousSecretHash,
        Instant previousSecretExpiresAt,
        UUID applicationId,
        UUID partnerId,
        String name,
        Environment environment,
        ApplicationType type,
        String approvedPermissions,
        String requiredPermissions,
        Integer accessTokenSeconds,
        Integer refreshTokenSeconds,
        String grants,
        AuthMethod authMethod,
        DpopPolicy dpop,
        boolean pushedRequired,
        boolean firstParty,
        boolean secondFactorForTransactions) {

    ClientSecurity security() {
        return new ClientSecurity(
                authMethod, dpop, pushedRequired, firstParty, secondFactorForTransactions);
    }

    StoredSecret secret() {
        return new StoredSecret(secretHash, previousSecretHash, previousSecretExpiresAt);
    }
}
