package io.grantway.oauth.inspector;

import java.time.Instant;
import java.util.UUID;

/** A refused call as lists show it. */
public record RefusedCallLine(
        UUID errorRef, Instant at, String method, String path, int status, String message) {}
