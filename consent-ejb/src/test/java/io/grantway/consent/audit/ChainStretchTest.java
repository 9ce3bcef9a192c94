package io.grantway.consent.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.grantway.consent.evidence.CanonicalJson;
import io.grantway.consent.evidence.Digest;
import io.grantway.consent.evidence.EvidenceSigner;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the server finds in a chain that somebody has changed. */
class ChainStretchTest {

    private static final UUID TENANT = UUID.randomUUID();
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final ChainPosition BEGINNING =
            new ChainPosition(TENANT, 0, AuditChain.genesis(TENANT));

    private final List<ChainedEntry> chain = chain("granted", "revoked", "granted");

    @Test
    void aChainThatNobodyTouchedIsWhole() {
        assertEquals(0, faultAt(chain, head(chain), Map.of(2L, checkpoint(chain.get(1), true))));
    }

    @Test
    void aChangedEntryIsFound() {
        var changed = new ArrayList<>(chain);
        var second = chain.get(1);
        changed.set(
                1,
                new ChainedEntry(
                        second.draft(),
                        second.position(),
                        second.body().replace("revoked", "granted")));

        assertEquals(2, faultAt(changed, head(chain), Map.of()));
    }

    @Test
    void anEntryThatWasTakenOutIsFound() {
        assertEquals(2, faultAt(List.of(chain.get(0), chain.get(2)), head(chain), Map.of()));
    }

    @Test
    void aChainWrittenAnewContradictsItsHead() {
        assertEquals(3, faultAt(chain("granted", "granted", "granted"), head(chain), Map.of()));
    }

    @Test
    void aChainWrittenAnewWithItsHeadContradictsACheckpoint() {
        var anew = chain("granted", "granted", "granted");
        assertEquals(2, faultAt(anew, head(anew), Map.of(2L, checkpoint(chain.get(1), true))));
    }

    @Test
    void aCheckpointWrittenAnewHasNoSignature() {
        var anew = chain("granted", "granted", "granted");
        assertEquals(2, faultAt(anew, head(anew), Map.of(2L, checkpoint(anew.get(1), false))));
    }

    @Test
    void anEntryHashedAnewButOfAnotherPlaceIsFound() {
        var first = chain.get(0);
        var moved = first.body().replace("\"seq\":1", "\"seq\":7");
        var entry =
                new ChainedEntry(
                        first.draft(),
                        new ChainPosition(TENANT, 1, Digest.link(BEGINNING.hash(), moved)),
                        moved);

        assertEquals(1, faultAt(List.of(entry), head(chain), Map.of()));
    }

    /** 0 where nothing is found. */
    private static long faultAt(
            List<ChainedEntry> entries, ChainPosition head, Map<Long, Checkpoint> checkpoints) {
        return new ChainStretch(BEGINNING, checkpoints, head, new Signer())
                .verify(entries.stream().map(AuditEntry::new).toList())
                .map(ChainFault::seq)
                .orElse(0L);
    }

    private static ChainPosition head(List<ChainedEntry> chain) {
        return chain.get(chain.size() - 1).position();
    }

    private static List<ChainedEntry> chain(String... statuses) {
        var entries = new ArrayList<ChainedEntry>();
        var head = BEGINNING;
        for (var status : statuses) {
            var content = new HashMap<String, Object>(Map.of("after", status));
            var entry =
                    ChainedEntry.after(
                            head, new EntryDraft(TENANT, null, null, NOW, content, position -> {}));
            entries.add(entry);
            head = entry.position();
        }
        return entries;
    }

    private static Checkpoint checkpoint(ChainedEntry entry, boolean signed) {
        var position = entry.position();
        var said = CanonicalJson.of(Map.of("tenantId", TENANT.toString(), "hash", position.hash()));
        return new Checkpoint(
                TENANT, position.seq(), position.hash(), NOW, (signed ? "signed:" : "") + said);
    }

    /** Takes for signed what says so. */
    private static class Signer implements EvidenceSigner {
        @Override
        public String sign(String type, String payload) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<String> read(String type, String jws) {
            return jws.startsWith("signed:")
                    ? Optional.of(jws.substring("signed:".length()))
                    : Optional.empty();
        }

        @Override
        public String issuer() {
            return "https://id.example.com";
        }

        @Override
        public String jwksUri() {
            return "https://id.example.com/jwks";
        }
    }
}
