package io.grantway.consent.record;

import java.util.List;
import java.util.UUID;

/** A user who grants something to an application. */
public record Grantee(UUID userId, List<Connection.Granted> permissions) {}
