package io.grantway.oauth.client;

/** What kind of software an application is (RFC 6749 §2.1, RFC 8252). */
public enum ApplicationType {
    WEB,
    NATIVE,
    BACKEND
}
