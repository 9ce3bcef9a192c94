package io.grantway.oauth.onboarding;

import java.time.Instant;
import java.util.UUID;

/**
 * A partner.
 *
 * @param version of what was read, for {@link io.grantway.oauth.EditedMeanwhile}
 */
public record PartnerDetails(UUID id, String name, Instant createdAt, int version) {}
