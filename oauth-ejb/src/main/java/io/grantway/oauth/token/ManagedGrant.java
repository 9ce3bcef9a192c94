package io.grantway.oauth.token;

import io.grantway.consent.permission.SpendingLimit;
import io.grantway.oauth.openid.GrantedScope;

/**
 * What a user grants to an application at this moment.
 *
 * @param limit how much may be paid; null for any amount, and where nothing may be
 */
public record ManagedGrant(GrantedScope scope, SpendingLimit limit) {}
