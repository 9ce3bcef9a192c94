package io.grantway.oauth.account;

/**
 * What a browser shows of itself, which proves nothing.
 *
 * @param userAgent at most 300 characters; empty where it does not say
 */
public record Device(String userAgent, String ipAddress) {}
