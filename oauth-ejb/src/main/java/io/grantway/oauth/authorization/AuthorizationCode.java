package io.grantway.oauth.authorization;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * What became of an authorization session: a code, or a denial (then without hash). There is one
 * row a session at most, which makes the session single use.
 */
@Entity
@Table(name = "authorization_code")
class AuthorizationCode {

    @Id private UUID sessionId;
    private UUID applicationId;
    private UUID userId;
    private String hash;
    private String redirectUri;
    private String codeChallenge;
    private String scope;
    private String methods;
    private Instant authenticatedAt;
    private Instant expiresAt;
    private Instant redeemedAt;
    private UUID familyId;
    private String nonce;
    private UUID signInId;
    private String dpopJkt;
    private String spendingLimit;
    private String grantId;

    protected AuthorizationCode() {}
}
