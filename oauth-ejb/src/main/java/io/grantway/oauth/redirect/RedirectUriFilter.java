package io.grantway.oauth.redirect;

import java.util.UUID;

/**
 * Which redirect URIs; null where a part does not narrow.
 *
 * @param host its beginning, or a domain name for it and all below it
 */
public record RedirectUriFilter(String host, UUID applicationId, RedirectUriStatus status) {}
