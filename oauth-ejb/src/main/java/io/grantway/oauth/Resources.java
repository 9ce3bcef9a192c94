package io.grantway.oauth;

import jakarta.inject.Inject;

/** What tokens may be asked for (RFC 8707): the API behind this server, the {@code aud} of all. */
@Shared
public class Resources {

    private final OAuthSettings settings;

    @Inject
    public Resources(OAuthSettings settings) {
        this.settings = settings;
    }

    /**
     * Makes sure that this server gives tokens for a resource.
     *
     * @param resource null for the only one
     * @throws OAuthException invalid_target where it does not
     */
    public void require(String resource) {
        require("resource", resource);
    }

    /**
     * The same for the {@code audience} of a token exchange (RFC 8693 §2.1).
     *
     * @throws OAuthException invalid_target where it is another
     */
    public void requireAudience(String audience) {
        require("audience", audience);
    }

    private void require(String parameter, String named) {
        var known = settings.resource();
        if (named != null && !named.equals(known) && !named.equals(known + "/")) {
            throw new OAuthException(
                    OAuthError.INVALID_TARGET, parameter + " must be " + known + ", or left out");
        }
    }
}
