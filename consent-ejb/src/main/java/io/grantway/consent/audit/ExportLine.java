package io.grantway.consent.audit;

/**
 * A line of an exported chain.
 *
 * @param seq the place of its entry
 * @param json canonical JSON (RFC 8785), without line break
 */
public record ExportLine(long seq, String json) {

    static ExportLine of(ChainPosition position, String body) {
        return new ExportLine(
                position.seq(), "{\"body\":" + body + ",\"hash\":\"" + position.hash() + "\"}");
    }

    /** The line of a checkpoint: these follow the entries. */
    public static ExportLine of(Checkpoint checkpoint) {
        return new ExportLine(checkpoint.seq(), "{\"checkpoint\":\"" + checkpoint.jws() + "\"}");
    }
}
