package io.grantway.oauth.branding;

/**
 * What the hosted pages say for an application in one language.
 *
 * @param language en, de, es or fr
 */
public record HostedText(String language, String headline, String explanation) {}
