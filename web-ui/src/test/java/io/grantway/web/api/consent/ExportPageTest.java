package io.grantway.web.api.consent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grantway.consent.audit.Checkpoint;
import io.grantway.consent.audit.ExportLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ExportPageTest {

    private final List<ExportLine> chain = new ArrayList<>();

    @Test
    void theLastPageEndsWithACheckpointOverAllItsEntries() {
        append(2);

        var page = read(3, 0);

        assertEquals("1\n2\n{\"checkpoint\":\"signed 2\"}\n", page.text());
        assertTrue(page.next().isEmpty());
    }

    @Test
    void anotherPageFollowsAFullOne() {
        append(3);

        var page = read(3, 0);

        assertEquals("1\n2\n3\n", page.text());
        assertEquals(Optional.of(3L), page.next());
    }

    @Test
    void entriesThatArriveMeanwhileAreWithinTheCheckpointOrItIsLeftOut() {
        var empty = read(1, 2);
        assertFalse(empty.text().contains("checkpoint"));
        assertEquals(Optional.of(1L), empty.next());

        chain.clear();
        append(1);
        var page = read(3, 1);
        assertEquals("1\n2\n{\"checkpoint\":\"signed 2\"}\n", page.text());
    }

    /** Entries arrive between the first look and the signature. */
    private ExportPage read(int most, int arriving) {
        return ExportPage.read(
                most,
                () -> List.copyOf(chain.subList(0, Math.min(most, chain.size()))),
                () -> {
                    append(arriving);
                    return Optional.of(checkpoint(chain.size()));
                });
    }

    private void append(int count) {
        for (int i = 0; i < count; i++) {
            var seq = chain.size() + 1;
            chain.add(new ExportLine(seq, String.valueOf(seq)));
        }
    }

    private static Checkpoint checkpoint(long seq) {
        return new Checkpoint(UUID.randomUUID(), seq, "hash", Instant.EPOCH, "signed " + seq);
    }
}
