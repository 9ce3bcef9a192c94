package io.grantway.oauth.onboarding;

/** Whom to write to at a partner about an application. */
public record Contact(String name, String email) {}
