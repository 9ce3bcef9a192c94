package io.grantway.web.api.consent;

import io.grantway.consent.audit.Checkpoint;
import io.grantway.consent.audit.ExportLine;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A page of an exported chain.
 *
 * @param checkpoint signed over the end of the chain, where the page holds all entries up to it
 */
record ExportPage(List<ExportLine> entries, Optional<Checkpoint> checkpoint, boolean isLast) {

    /**
     * A page of at most so many entries. Entries may arrive at any time: a checkpoint is signed
     * before the entries are read that it stands behind, and left out where more than a page of
     * them is there by then.
     */
    static ExportPage read(
            int most, Supplier<List<ExportLine>> entries, Supplier<Optional<Checkpoint>> sign) {
        var first = entries.get();
        if (first.size() == most) {
            return new ExportPage(first, Optional.empty(), false);
        }
        var checkpoint = sign.get();
        var all = entries.get();
        return all.size() == most
                ? new ExportPage(all, Optional.empty(), false)
                : new ExportPage(all, checkpoint, true);
    }

    /** Behind which entry the next page begins; empty where there is none. */
    Optional<Long> next() {
        return isLast ? Optional.empty() : Optional.of(entries.get(entries.size() - 1).seq());
    }

    /** A line for each entry, and one for the checkpoint. */
    String text() {
        var text = new StringBuilder();
        entries.forEach(entry -> text.append(entry.json()).append('\n'));
        checkpoint.ifPresent(signed -> text.append(ExportLine.of(signed).json()).append('\n'));
        return text.toString();
    }
}
