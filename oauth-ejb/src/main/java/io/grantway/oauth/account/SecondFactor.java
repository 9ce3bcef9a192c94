package io.grantway.oauth.account;

/**
 * Whether a code is asked for after the password.
 *
 * @param recoveryCodes how many of them are good
 */
public record SecondFactor(boolean isOn, long recoveryCodes) {}
