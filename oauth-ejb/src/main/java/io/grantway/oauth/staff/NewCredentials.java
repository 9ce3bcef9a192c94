package io.grantway.oauth.staff;

/**
 * What someone on the staff will sign in with.
 *
 * @param email counts only where the invitation names none
 * @param otpCode of the authenticator that holds the invitation's secret; null or blank for no
 *     second factor, where that is allowed
 */
public record NewCredentials(String email, String name, String password, String otpCode) {}
