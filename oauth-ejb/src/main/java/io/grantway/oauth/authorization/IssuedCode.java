package io.grantway.oauth.authorization;

import io.grantway.consent.permission.SpendingLimit;
import io.grantway.oauth.openid.GrantedScope;
import java.time.Instant;
import java.util.UUID;

/**
 * What a code stands for.
 *
 * @param familyId the tokens that were issued for it; null before that
 * @param nonce of the request, for the ID token; null where it had none
 * @param signInId the sign-in that the user approved it in
 * @param dpopJkt the key that it is bound to (RFC 9449 §10); null for none
 * @param spendingLimit how much may be paid, as {@link SpendingLimit#format} writes it; null for
 *     any amount, and where nothing is paid
 * @param grantId the name of the grant, where the request asked for one; else null
 */
public record IssuedCode(
        UUID sessionId,
        UUID applicationId,
        UUID userId,
        String hash,
        String redirectUri,
        String codeChallenge,
        String scope,
        String methods,
        Instant authenticatedAt,
        Instant expiresAt,
        Instant redeemedAt,
        UUID familyId,
        String nonce,
        UUID signInId,
        String dpopJkt,
        String spendingLimit,
        String grantId) {

    public GrantedScope granted() {
        return GrantedScope.parse(scope);
    }
}
