package io.grantway.oauth.openid;

import java.util.List;

/**
 * How an application speaks OpenID Connect.
 *
 * @param pairwise whether it knows users by an identifier that is the partner's alone (Core §8.1);
 *     the applications of one partner know the same one
 * @param backchannelLogoutUri where it is told that a user signed out; null where it is not
 * @param postLogoutUris where users may be sent after they signed out, each exactly as registered
 */
public record OpenIdSettings(
        boolean pairwise,
        IdTokenAlgorithm idTokenAlgorithm,
        String backchannelLogoutUri,
        List<String> postLogoutUris) {

    static final OpenIdSettings DEFAULT =
            new OpenIdSettings(false, IdTokenAlgorithm.RS256, null, List.of());

    public OpenIdSettings {
        postLogoutUris = List.copyOf(postLogoutUris);
    }
}
