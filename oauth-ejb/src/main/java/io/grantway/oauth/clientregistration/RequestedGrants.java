package io.grantway.oauth.clientregistration;

import static io.grantway.oauth.clientregistration.MetadataCheck.invalid;

import io.grantway.oauth.client.AuthMethod;
import io.grantway.oauth.client.GrantType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How a client wants to get tokens, and whether its ways fit together (RFC 7591 §2.1). */
final class RequestedGrants {

    private RequestedGrants() {}

    static Set<GrantType> of(ClientMetadata given, AuthMethod method) {
        var grants = grants(given.grantTypes());
        if (grants.contains(GrantType.REFRESH_TOKEN)
                && !grants.contains(GrantType.AUTHORIZATION_CODE)) {
            throw invalid("grant_types: refresh_token needs authorization_code");
        }
        if (grants.contains(GrantType.CLIENT_CREDENTIALS) && method == AuthMethod.NONE) {
            throw invalid(
                    "grant_types: client_credentials needs another token_endpoint_auth_method than"
                            + " none");
        }
        var responses = given.responseTypes();
        var fitting =
                grants.contains(GrantType.AUTHORIZATION_CODE) ? List.of("code") : List.<String>of();
        if (responses != null && !responses.equals(fitting)) {
            throw invalid(
                    "response_types must be code alone with authorization_code, and empty without");
        }
        return grants;
    }

    private static Set<GrantType> grants(List<String> given) {
        if (given == null) {
            return EnumSet.of(GrantType.AUTHORIZATION_CODE);
        }
        var grants = EnumSet.noneOf(GrantType.class);
        for (var text : given) {
            GrantType.DEFAULT.stream()
                    .filter(grant -> grant.text().equals(text))
                    .findFirst()
                    .ifPresentOrElse(grants::add, RequestedGrants::refuse);
        }
        if (grants.isEmpty()) {
            refuse();
        }
        return grants;
    }

    private static void refuse() {
        throw invalid(
                "grant_types must be of authorization_code, refresh_token and client_credentials");
    }
}
