package io.grantway.oauth.authorization;

/**
 * Where a pushed request is from now on (RFC 9126 §2.2).
 *
 * @param expiresIn seconds
 */
public record PushedAnswer(String requestUri, long expiresIn) {}
