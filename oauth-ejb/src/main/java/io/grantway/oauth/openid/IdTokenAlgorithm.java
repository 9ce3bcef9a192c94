package io.grantway.oauth.openid;

/** How ID tokens are signed; RS256 is what a client expects that does not say (Core §2). */
public enum IdTokenAlgorithm {
    RS256,
    ES256
}
