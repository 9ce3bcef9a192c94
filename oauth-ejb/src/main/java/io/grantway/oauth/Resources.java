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
        var known = settings.resource();
        if (resource != null && !resource.equals(known) && !resource.equals(known + "/")) {
            throw new OAuthException(
                    OAuthError.INVALID_TARGET, "resource must be " + known + ", or left out");
        }
    }
}
