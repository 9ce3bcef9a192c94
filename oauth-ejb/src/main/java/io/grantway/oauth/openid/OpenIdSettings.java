package io.grantway.oauth.openid;

/**
 * How an application speaks OpenID Connect.
 *
 * @param pairwise whether it knows users by an identifier that is the partner's alone (Core §8.1);
 *     the applications of one partner know the same one
 */
public record OpenIdSettings(boolean pairwise, IdTokenAlgorithm idTokenAlgorithm) {

    /** That of an application for which nothing else is set. */
    public static final OpenIdSettings DEFAULT = new OpenIdSettings(false, IdTokenAlgorithm.RS256);

    String words() {
        return "subjects %s, ID tokens %s"
                .formatted(pairwise ? "pairwise" : "public", idTokenAlgorithm);
    }
}
