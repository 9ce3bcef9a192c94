package io.grantway.consent.subject;

import java.util.UUID;

/** Seals the keys of users under the key-encryption key of the environment. */
public interface KeySealer {

    /** Seals a key for one id: it opens for no other. */
    String seal(UUID id, byte[] key);

    /**
     * @throws IllegalStateException where it was sealed for another id, under another key, or was
     *     changed
     */
    byte[] open(UUID id, String sealed);
}
