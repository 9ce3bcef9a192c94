package io.grantway.oauth.keypair;

import java.util.UUID;

/** The secret of a key pair arrived from a browser, for the first time since it was issued. */
public record ClientKeyExposed(
        String clientKey, UUID applicationId, UUID partnerId, String origin) {}
