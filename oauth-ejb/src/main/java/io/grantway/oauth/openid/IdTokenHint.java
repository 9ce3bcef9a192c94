package io.grantway.oauth.openid;

/**
 * What an ID token of ours tells that came back (Core §3.1.2.1), expired or not.
 *
 * @param signInId as {@code sid} says it; null where it does not
 */
public record IdTokenHint(String subject, String clientId, String signInId) {}
