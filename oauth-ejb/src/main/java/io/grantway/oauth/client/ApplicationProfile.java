package io.grantway.oauth.client;

/**
 * What users are shown of an application.
 *
 * @param logoUri null where it has none, as are the links
 */
public record ApplicationProfile(
        String name, String partnerName, String logoUri, String termsUri, String privacyUri) {}
