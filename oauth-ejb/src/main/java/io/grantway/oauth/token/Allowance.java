package io.grantway.oauth.token;

import io.grantway.consent.permission.SpendingLimit;
import java.util.UUID;

/**
 * What a payment counts on: the tokens of a family, and the consent that they stand on.
 *
 * @param applicationId whose consent it is
 * @param limit of the tokens; null for any amount
 */
public record Allowance(UUID familyId, UUID applicationId, SpendingLimit limit) {}
