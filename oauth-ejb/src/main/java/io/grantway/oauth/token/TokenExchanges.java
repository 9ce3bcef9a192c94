package io.grantway.oauth.token;

import static io.grantway.oauth.OAuthException.invalidRequest;

import io.grantway.consent.permission.Permission;
import io.grantway.consent.permission.SpendingLimit;
import io.grantway.consent.record.Consents;
import io.grantway.consent.record.Spendings;
import io.grantway.oauth.AuthorizationDetails;
import io.grantway.oauth.OAuthError;
import io.grantway.oauth.OAuthException;
import io.grantway.oauth.Secrets;
import io.grantway.oauth.activity.Activity;
import io.grantway.oauth.activity.ActivityCounter;
import io.grantway.oauth.client.Client;
import io.grantway.oauth.client.GrantType;
import io.grantway.oauth.openid.Acr;
import io.grantway.oauth.openid.GrantedScope;
import io.grantway.oauth.openid.OpenIdClients;
import io.grantway.oauth.proof.DpopRefused;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;

/**
 * Exchanges a user's access token for one with which a service of the partner acts (RFC 8693). What
 * it gives is a family of its own under that of the user's token: narrower, shorter, without a
 * refresh token, dead with it, and held by the user's consent to the application that acts.
 */
@Stateless
public class TokenExchanges {

    @Inject TokenFamilyRepository families;
    @Inject AccessTokens accessTokens;
    @Inject OpenIdClients openIdClients;
    @Inject Consents consents;
    @Inject Spendings spendings;
    @Inject ActivityCounter activity;
    @Inject Secrets secrets;
    @Inject Clock clock;

    /**
     * A token that carries permissions which the subject token has now and the user grants the
     * client.
     *
     * @throws OAuthException invalid_client where the client did not prove itself; invalid_request
     *     where the subject token is not one that it may exchange; invalid_scope where nothing is
     *     left of it, or more is asked for; invalid_authorization_details where more may be paid
     *     than with the subject token, or than the user agreed to for the client
     * @throws DpopRefused where the subject token is bound to a key that was not proved
     */
    public TokenAnswer exchange(Client client, ExchangeRequest request) {
        client.requireAuthenticated();
        client.require(GrantType.TOKEN_EXCHANGE);
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var subject =
                accessTokens
                        .verify(request.subjectToken(), clock.instant())
                        .orElseThrow(TokenExchanges::unfit);
        var family = living(client, subject);
        requireHolder(client, subject);
        var permissions = permissions(client, request, subject, family);
        var limit = limit(client, request, subject, family, permissions);
        var key = Bindings.ofNew(client);
        var scope = Permission.format(permissions);
        var end = earlier(subject.expiresAt(), now.plus(client.accessTokenLifetime()));
        var exchanged =
                new TokenFamily(
                                Secrets.timeOrderedId(now.toEpochMilli()),
                                family.userId(),
                                client.applicationId(),
                                client.clientKey(),
                                scope,
                                secrets.randomText(),
                                family.methods(),
                                family.authenticatedAt(),
                                now,
                                now,
                                end,
                                family.signInId(),
                                openIdClients.pairwiseSubject(client, family.userId()).orElse(null),
                                key,
                                limit)
                        .under(family.id());
        families.insert(exchanged);
        activity.count(client.applicationId(), Activity.TOKEN);
        return new TokenAnswer(
                accessTokens.issueExchanged(exchanged.state(), client, scope, end, key),
                Tokens.type(key),
                Duration.between(now, end).toSeconds(),
                null,
                null,
                scope,
                null,
                ExchangeRequest.ACCESS_TOKEN,
                limit,
                null);
    }

    private TokenFamilyState living(Client client, AccessClaims subject) {
        if (subject.familyId() == null) {
            throw unfit();
        }
        var family =
                families.find(subject.familyId())
                        .filter(it -> it.revokedAt() == null)
                        .orElseThrow(TokenExchanges::unfit);
        if (!family.applicationId().equals(client.applicationId())
                && !families.mayExchange(client.applicationId(), family.applicationId())
                        .orElseThrow(TokenExchanges::unfit)) {
            throw invalidRequest(
                    "subject_token was issued to another application, whose tokens this one may not"
                            + " exchange");
        }
        if (family.parentId() != null) {
            throw invalidRequest(
                    "subject_token was exchanged itself: exchange the token that the user's"
                            + " authorization gave");
        }
        return family;
    }

    private static void requireHolder(Client client, AccessClaims subject) {
        if (subject.jkt() == null) {
            return;
        }
        if (client.provenKey() == null) {
            throw DpopRefused.missing();
        }
        if (!subject.jkt().equals(client.provenKey())) {
            throw invalidRequest("subject_token is bound to another key");
        }
    }

    /** Holds the consent: a withdrawal that runs beside this finds the new family. */
    private Set<Permission> permissions(
            Client client, ExchangeRequest request, AccessClaims subject, TokenFamilyState family) {
        var possible = EnumSet.noneOf(Permission.class);
        possible.addAll(FamilyScope.living(subject.scope(), family.scope(), null).permissions());
        possible.retainAll(consents.granted(family.userId(), client.applicationId()));
        possible.retainAll(client.approved());
        if (client.security().secondFactorForTransactions()
                && Acr.of(family.methods()) != Acr.TWO_FACTORS) {
            possible.remove(Permission.TRANSACTIONS_WRITE);
        }
        var asked = asked(request.scope(), possible);
        if (asked.isEmpty() || !consents.confirm(family.userId(), client.applicationId(), asked)) {
            throw new OAuthException(
                    OAuthError.INVALID_SCOPE,
                    "The user grants this application nothing of what subject_token carries");
        }
        return asked;
    }

    /** No more than the subject token, its family and the user's consent to the client allow. */
    private SpendingLimit limit(
            Client client,
            ExchangeRequest request,
            AccessClaims subject,
            TokenFamilyState family,
            Set<Permission> permissions) {
        var asked = AuthorizationDetails.parse(request.authorizationDetails());
        var pays = permissions.contains(Permission.TRANSACTIONS_WRITE);
        var possible = pays ? possible(client, subject, family) : null;
        if (asked == null) {
            return possible;
        }
        if (!pays || !SpendingLimit.covers(possible, asked)) {
            throw AuthorizationDetails.beyond(
                    "subject_token carries and the user grants this application");
        }
        return asked;
    }

    private SpendingLimit possible(Client client, AccessClaims subject, TokenFamilyState family) {
        var agreed = spendings.limit(family.userId(), client.applicationId()).orElse(null);
        try {
            return SpendingLimit.within(
                    SpendingLimit.within(subject.limit(), family.limit()), agreed);
        } catch (IllegalArgumentException twoCurrencies) {
            throw AuthorizationDetails.invalid(
                    "of subject_token and of this application are of two currencies: leave"
                            + " transactions:write out");
        }
    }

    private static Set<Permission> asked(String scope, Set<Permission> possible) {
        if (scope == null || scope.isBlank()) {
            return possible;
        }
        try {
            var asked = GrantedScope.parse(scope);
            if (asked.identity().isEmpty() && possible.containsAll(asked.permissions())) {
                return asked.permissions();
            }
        } catch (IllegalArgumentException unknown) {
            // refused below
        }
        throw new OAuthException(
                OAuthError.INVALID_SCOPE,
                "scope goes beyond what subject_token carries and the user grants this"
                        + " application");
    }

    private static Instant earlier(Instant left, Instant right) {
        return left.isBefore(right) ? left : right;
    }

    /** Says as little of a foreign partner's token as of a forged one. */
    private static OAuthException unfit() {
        return invalidRequest(
                "subject_token is not a living access token that speaks for a user of this"
                        + " partner");
    }
}
