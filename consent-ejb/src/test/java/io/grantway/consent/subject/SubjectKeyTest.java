package io.grantway.consent.subject;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.grantway.consent.evidence.CanonicalJson;
import io.grantway.consent.evidence.Digest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SubjectKeyTest {

    private static final UUID TENANT = UUID.randomUUID();
    private static final UUID RECORD = UUID.randomUUID();

    private final SubjectKey key = key(1);
    private final SubjectKey other = key(2);

    @Test
    void whatIsSealedOpensForItsIdAndKeyAlone() {
        var sealed = key.seal(RECORD, "203.0.113.7");
        assertFalse(sealed.contains("203.0.113.7"));
        assertEquals("203.0.113.7", key.open(RECORD, sealed));
        assertNotEquals(sealed, key.seal(RECORD, "203.0.113.7"));
        assertThrows(IllegalStateException.class, () -> key.open(UUID.randomUUID(), sealed));
        assertThrows(IllegalStateException.class, () -> other.open(RECORD, sealed));
    }

    @Test
    void anOpeningProvesTheCommitmentOfItsRecord() {
        Map<String, Object> metadata = Map.of("ipAddress", "203.0.113.7");
        var commitment = key.commit(RECORD, metadata);
        assertEquals(
                commitment,
                Digest.text(Digest.hmac(key.commitmentKey(RECORD), CanonicalJson.of(metadata))));
        assertNotEquals(commitment, key.commit(UUID.randomUUID(), metadata));
        assertNotEquals(commitment, key.commit(RECORD, Map.of("ipAddress", "203.0.113.8")));
        assertNotEquals(commitment, other.commit(RECORD, metadata));
    }

    @Test
    void twoKeysStandForTwoSubjects() {
        assertEquals(key.subject(), key(1).subject());
        assertNotEquals(key.subject(), other.subject());
        assertNotEquals(key.subject(), key.linkSubject());
    }

    private static SubjectKey key(int filledWith) {
        var bytes = new byte[32];
        java.util.Arrays.fill(bytes, (byte) filledWith);
        return new SubjectKey(UUID.randomUUID(), TENANT, bytes);
    }
}
