package io.grantway.oauth.account;

/**
 * Where a browser signed in from.
 *
 * @param userAgent what the browser calls itself, at most 300 characters; empty where it does not
 *     say
 */
public record Device(String ipAddress, String userAgent) {}
