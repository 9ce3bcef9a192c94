package io.grantway.consent.audit;

/** Fired in the transaction that keeps a new checkpoint, so that it can be sent off the machine. */
public record CheckpointSigned(Checkpoint checkpoint) {}
