package io.grantway.oauth.token;

import java.time.Instant;
import java.util.UUID;

/** What an introspection needs to know of a family and of the partner that it belongs to. */
record FamilyRow(UUID partnerId, UUID applicationId, String scope, Instant revokedAt) {}
