package io.grantway.oauth.client;

/** Where an application's key pairs count. */
public enum Environment {
    SANDBOX,
    PRODUCTION
}
