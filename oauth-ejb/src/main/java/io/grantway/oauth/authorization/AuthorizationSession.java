package io.grantway.oauth.authorization;

import io.grantway.consent.permission.Permission;
import io.grantway.consent.permission.SpendingLimit;
import io.grantway.oauth.account.Login;
import io.grantway.oauth.client.Client;
import io.grantway.oauth.grant.GrantRequest;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * A checked authorization request on its way through sign-in and consent. It lives in its token,
 * not in the database, and ends 10 minutes after it began or with the code.
 *
 * @param requested empty where the application only wants to know who the user is
 * @param limit how much may be paid on what is requested (RFC 9396); null for any amount
 * @param grant what the application wants to do with the grant; null where it says nothing
 * @param dpopJkt the key that the code is bound to (RFC 9449 §10); null for none
 */
public record AuthorizationSession(
        UUID id,
        Client client,
        String redirectUri,
        String state,
        CodeChallenge codeChallenge,
        Set<Permission> requested,
        SpendingLimit limit,
        GrantRequest grant,
        OpenIdRequest openId,
        String dpopJkt,
        Instant startedAt,
        Instant expiresAt) {

    /** What the user can't leave out of this request. */
    public Set<Permission> required() {
        var required = new TreeSet<>(client.required());
        required.retainAll(requested);
        return required;
    }

    /** Whether the request asks for a fresher sign-in than this one. */
    public boolean wantsFresherThan(Login login) {
        if (openId.asks(Prompt.LOGIN) && login.authenticatedAt().isBefore(startedAt)) {
            return true;
        }
        return openId.maxAge() != null
                && login.authenticatedAt().isBefore(startedAt.minusSeconds(openId.maxAge()));
    }

    /** The same session, in which the user is asked even where nothing new is asked for. */
    public AuthorizationSession askingAgain() {
        return new AuthorizationSession(
                id,
                client,
                redirectUri,
                state,
                codeChallenge,
                requested,
                limit,
                grant,
                openId.asking(Prompt.CONSENT),
                dpopJkt,
                startedAt,
                expiresAt);
    }
}
