package io.grantway.consent.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * An entry that waits for its place in the chain.
 *
 * @param subjectKeyId whose counter it adds to; null where it is about no user
 * @param subject what stands for the user; null where it is about no user
 * @param content what it states, without place and predecessor
 * @param placed is told the place once it is known, in the same transaction
 */
record EntryDraft(
        UUID tenantId,
        UUID subjectKeyId,
        String subject,
        Instant time,
        Map<String, Object> content,
        Consumer<ChainPosition> placed) {}
