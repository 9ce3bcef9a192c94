package io.grantway.it.container.inside;

import com.nimbusds.jwt.SignedJWT;
import io.grantway.consent.permission.Permission;
import io.grantway.consent.policy.Policies;
import io.grantway.it.client.Application;
import io.grantway.it.client.Pkce;
import io.grantway.it.client.User;
import io.grantway.oauth.OAuthException;
import io.grantway.oauth.account.Accounts;
import io.grantway.oauth.account.Login;
import io.grantway.oauth.account.LoginOutcome.SecondFactorDue;
import io.grantway.oauth.account.LoginOutcome.SignedIn;
import io.grantway.oauth.account.LoginSessions;
import io.grantway.oauth.authorization.AuthorizationRequest;
import io.grantway.oauth.authorization.AuthorizationResponse;
import io.grantway.oauth.authorization.AuthorizationSession;
import io.grantway.oauth.authorization.Authorizations;
import io.grantway.oauth.authorization.CodeVerifier;
import io.grantway.oauth.authorization.ConsentAnswer;
import io.grantway.oauth.client.Client;
import io.grantway.oauth.client.Clients;
import io.grantway.oauth.token.TokenAnswer;
import io.grantway.oauth.token.TokenInspection;
import io.grantway.oauth.token.Tokens;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The steps of API mode, at the front doors of the domain. */
@Dependent
public class Flows {
    private static final Pkce PKCE = Pkce.create();

    @Inject Accounts accounts;
    @Inject LoginSessions logins;
    @Inject Clients clients;
    @Inject Authorizations authorizations;
    @Inject Policies policies;
    @Inject Tokens tokens;
    @Inject TokenInspection inspection;

    public Client client(Application application) {
        return clients.identify(application.clientKey);
    }

    public Login login(User user) {
        var outcome = (SignedIn) accounts.authenticate(user.email, user.password, null);
        return logins.find(logins.startApi(outcome.user(), outcome.methods())).orElseThrow();
    }

    public UUID user(User user) {
        var outcome = accounts.authenticate(user.email, user.password, null);
        return outcome instanceof SecondFactorDue due
                ? due.user().id()
                : ((SignedIn) outcome).user().id();
    }

    public AuthorizationSession begin(Application application) {
        var token = authorizations.begin(request(application.clientKey, application.redirectUri));
        return authorizations.session(token);
    }

    public AuthorizationResponse approve(
            AuthorizationSession session, Login login, Set<Permission> granted) {
        return authorizations.approve(
                session, login, new ConsentAnswer(granted, policies.currentDataAccessVersion()));
    }

    public TokenAnswer redeem(Application application, AuthorizationResponse response) {
        return tokens.redeem(
                client(application),
                response.code(),
                application.redirectUri,
                new CodeVerifier(PKCE.verifier()),
                null);
    }

    /** Tokens for Ada, issued to a key pair that a test made. */
    public TokenAnswer connect(String clientKey, String redirectUri, Set<Permission> granted) {
        var token = authorizations.begin(request(clientKey, redirectUri));
        var response = approve(authorizations.session(token), login(User.ADA), granted);
        return tokens.redeem(
                clients.identify(clientKey),
                response.code(),
                redirectUri,
                new CodeVerifier(PKCE.verifier()),
                null);
    }

    private static AuthorizationRequest request(String clientKey, String redirectUri) {
        return AuthorizationRequest.generationOne(
                Map.of(
                        "response_type",
                        "code",
                        "client_id",
                        clientKey,
                        "redirect_uri",
                        redirectUri,
                        "state",
                        "state-in-the-container",
                        "code_challenge",
                        PKCE.challenge(),
                        "code_challenge_method",
                        "S256"));
    }

    /** Whether the access token would be let through by now. */
    public boolean isAlive(String clientKey, TokenAnswer answer) {
        try {
            var claims = SignedJWT.parse(answer.accessToken()).getJWTClaimsSet();
            inspection.check(
                    clientKey,
                    UUID.fromString(claims.getStringClaim("fid")),
                    claims.getStringClaim("scope"),
                    null);
            return true;
        } catch (OAuthException refused) {
            return false;
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    public TokenAnswer refresh(String clientKey, TokenAnswer answer) {
        return tokens.refresh(clients.identify(clientKey), answer.refreshToken(), null, null);
    }
}
