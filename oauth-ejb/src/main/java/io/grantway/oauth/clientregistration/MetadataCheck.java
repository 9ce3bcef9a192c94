package io.grantway.oauth.clientregistration;

import io.grantway.consent.permission.Permission;
import io.grantway.oauth.InputCheck;
import io.grantway.oauth.InvalidInput;
import io.grantway.oauth.OAuthError;
import io.grantway.oauth.OAuthException;
import io.grantway.oauth.client.ApplicationType;
import io.grantway.oauth.client.AuthMethod;
import io.grantway.oauth.client.DpopPolicy;
import io.grantway.oauth.client.Environment;
import io.grantway.oauth.client.GrantType;
import io.grantway.oauth.logout.LogoutClients;
import io.grantway.oauth.logout.LogoutSettings;
import io.grantway.oauth.onboarding.ClientSecurities;
import io.grantway.oauth.onboarding.ClientSecuritySettings;
import io.grantway.oauth.openid.GrantedScope;
import io.grantway.oauth.openid.IdTokenAlgorithm;
import io.grantway.oauth.openid.OpenIdSettings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Decides what of its metadata a client may register in the sandbox (RFC 7591 §2). */
@Dependent
class MetadataCheck {

    private static final int MOST_NAME = 100;

    /** Controls, and characters that are not seen but change what is. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

    @Inject ClientSecurities securities;
    @Inject LogoutClients logoutClients;
    @Inject RequestedRedirectUris redirectUris;
    @Inject SoftwareStatements softwareStatements;

    /**
     * The metadata with the defaults of RFC 7591 §2 for what is left out.
     *
     * @param most the permissions that the client may have
     * @param held what the client has no say in
     * @throws OAuthException invalid_redirect_uri or invalid_client_metadata, saying which rule is
     *     broken; or one about the software statement
     */
    CheckedMetadata checked(
            ClientMetadata given, Set<Permission> most, ClientSecuritySettings held) {
        softwareStatements.refuse(given.softwareStatement());
        var isNative = isNative(given.applicationType());
        var method = method(given.tokenEndpointAuthMethod());
        var grants = RequestedGrants.of(given, method);
        var withUsers = grants.contains(GrantType.AUTHORIZATION_CODE);
        return new CheckedMetadata(
                name(given.clientName()),
                isNative
                        ? ApplicationType.NATIVE
                        : withUsers ? ApplicationType.WEB : ApplicationType.BACKEND,
                redirectUris.checked(given.redirectUris(), withUsers, isNative),
                grants,
                permissions(given.scope(), most),
                link("tos_uri", given.tosUri()),
                link("policy_uri", given.policyUri()),
                security(given, method, held),
                openId(given),
                logout(given));
    }

    private static String name(String given) {
        var name = given == null ? "" : given.strip();
        if (name.isEmpty() || name.length() > MOST_NAME || UNSEEN.matcher(name).find()) {
            throw invalid("client_name must be 1 to 100 visible characters in one line");
        }
        return name;
    }

    private static boolean isNative(String given) {
        if (given == null || given.equals("web")) {
            return false;
        }
        if (!given.equals("native")) {
            throw invalid("application_type must be web or native");
        }
        return true;
    }

    private static AuthMethod method(String given) {
        return given == null
                ? AuthMethod.CLIENT_SECRET_BASIC
                : AuthMethod.of(given)
                        .orElseThrow(
                                () ->
                                        invalid(
                                                "token_endpoint_auth_method must be"
                                                        + " client_secret_basic,"
                                                        + " client_secret_post, private_key_jwt or"
                                                        + " none"));
    }

    private static Set<Permission> permissions(String scope, Set<Permission> most) {
        if (scope == null) {
            return most;
        }
        try {
            var permissions = GrantedScope.parse(scope).permissions();
            if (most.containsAll(permissions)) {
                return permissions;
            }
        } catch (IllegalArgumentException unknown) {
            // refused below
        }
        throw invalid("scope goes beyond what the client may ask its users for");
    }

    private static String link(String field, String given) {
        var check = new InputCheck();
        var link = check.link(field, given);
        try {
            check.done();
        } catch (InvalidInput refused) {
            throw invalid(field + " must be an https link");
        }
        return link;
    }

    private ClientSecuritySettings security(
            ClientMetadata given, AuthMethod method, ClientSecuritySettings held) {
        var settings =
                new ClientSecuritySettings(
                        method,
                        given.jwks(),
                        given.jwksUri(),
                        Boolean.TRUE.equals(given.dpopBoundAccessTokens())
                                ? DpopPolicy.REQUIRED
                                : DpopPolicy.OPTIONAL,
                        Boolean.TRUE.equals(given.requirePushedAuthorizationRequests()),
                        held.exchangePeers(),
                        held.firstParty(),
                        held.secondFactorForTransactions());
        try {
            securities.check(settings, Environment.SANDBOX);
        } catch (InvalidInput refused) {
            throw invalid(refused);
        }
        return settings;
    }

    private static OpenIdSettings openId(ClientMetadata given) {
        var subjectType = given.subjectType() == null ? "public" : given.subjectType();
        if (!List.of("public", "pairwise").contains(subjectType)) {
            throw invalid("subject_type must be public or pairwise");
        }
        var algorithm = given.idTokenSignedResponseAlg();
        if (algorithm != null && !List.of("RS256", "ES256").contains(algorithm)) {
            throw invalid("id_token_signed_response_alg must be RS256 or ES256");
        }
        return new OpenIdSettings(
                subjectType.equals("pairwise"),
                algorithm == null
                        ? OpenIdSettings.DEFAULT.idTokenAlgorithm()
                        : IdTokenAlgorithm.valueOf(algorithm));
    }

    private LogoutSettings logout(ClientMetadata given) {
        var uris = given.postLogoutRedirectUris();
        var settings =
                new LogoutSettings(uris == null ? List.of() : uris, given.backchannelLogoutUri());
        try {
            logoutClients.check(settings, Environment.SANDBOX);
        } catch (InvalidInput refused) {
            throw invalid(refused);
        }
        return settings;
    }

    static OAuthException invalid(String description) {
        return new OAuthException(OAuthError.INVALID_CLIENT_METADATA, description);
    }

    /** The first fault, in the words of the metadata. */
    private static OAuthException invalid(InvalidInput refused) {
        var fault = refused.faults().get(0);
        var field =
                switch (fault.field()) {
                    case "authMethod" -> "token_endpoint_auth_method";
                    case "postLogoutUris" -> "post_logout_redirect_uris";
                    case "backChannelUri" -> "backchannel_logout_uri";
                    case "jwksUri" -> "jwks_uri";
                    default -> fault.field().toLowerCase(Locale.ROOT);
                };
        return invalid(field + " " + fault.message());
    }
}
