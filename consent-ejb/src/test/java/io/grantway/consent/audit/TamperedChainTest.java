package io.grantway.consent.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Any sequence of changes verifies; whatever is done to it is found, where it was done. */
class TamperedChainTest {

    private final Verifier verifier;

    TamperedChainTest() throws IOException {
        verifier = new Verifier();
    }

    @Property(tries = 200)
    void anySequenceOfChangesVerifies(@ForAll("changes") List<Map<String, Object>> changes) {
        var said = verify(Chains.export(changes));
        assertTrue(said.startsWith("OK " + changes.size() + " entries"), said);
        assertTrue(said.contains("Signed up to entry " + changes.size()), said);
    }

    @Property(tries = 1_000)
    void aChangedByteIsFoundInItsLine(
            @ForAll("changes") List<Map<String, Object>> changes,
            @ForAll @IntRange(max = Integer.MAX_VALUE - 1) int where,
            @ForAll @IntRange(min = 1, max = 255) int flipped) {
        var export = text(Chains.export(changes)).getBytes(UTF_8);
        var index = where % (export.length - 1);
        var line = 1;
        for (int i = 0; i < index; i++) {
            line += export[i] == '\n' ? 1 : 0;
        }
        export[index] ^= (byte) flipped;
        assertFound(verifier.verify(export), line);
    }

    /** The last character of a signature has four bits that its bytes have no room for. */
    @Example
    void anotherSpellingOfTheSameSignatureIsFound() {
        var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        var lines = new ArrayList<>(Chains.export(List.of(Map.of("after", "granted"))));
        var checkpoint = lines.get(1);
        var last = checkpoint.length() - 3;
        var other = alphabet.charAt(alphabet.indexOf(checkpoint.charAt(last)) ^ 1);
        lines.set(1, checkpoint.substring(0, last) + other + checkpoint.substring(last + 1));
        assertFound(verify(lines), 2);
    }

    @Property
    void aRemovedEntryIsFound(
            @ForAll("changes") List<Map<String, Object>> changes,
            @ForAll @IntRange(max = 1_000) int where) {
        var lines = new ArrayList<>(Chains.export(changes));
        var index = where % changes.size();
        lines.remove(index);
        assertFound(verify(lines), index + 1);
    }

    @Property
    void twoSwappedEntriesAreFound(
            @ForAll("changes") List<Map<String, Object>> changes,
            @ForAll @IntRange(max = 1_000) int one,
            @ForAll @IntRange(max = 1_000) int other) {
        var lines = new ArrayList<>(Chains.export(changes));
        var first = Math.min(one % changes.size(), other % changes.size());
        var second = Math.max(one % changes.size(), other % changes.size());
        Assume.that(first != second);
        Collections.swap(lines, first, second);
        assertFound(verify(lines), first + 1);
    }

    @Property
    void anInsertedEntryIsFound(
            @ForAll("changes") List<Map<String, Object>> changes,
            @ForAll @IntRange(max = 1_000) int what,
            @ForAll @IntRange(max = 1_000) int where) {
        var lines = new ArrayList<>(Chains.export(changes));
        var copied = what % changes.size();
        var index = where % (changes.size() + 1);
        lines.add(index, lines.get(copied));
        // a copy in front of its original takes the original's place, which is then the one too
        // many
        assertFound(verify(lines), index == copied ? index + 2 : index + 1);
    }

    @Property
    void aChainWrittenAnewFromSomeEntryOnContradictsItsCheckpoint(
            @ForAll("changes") List<Map<String, Object>> changes,
            @ForAll @IntRange(max = 1_000) int where) {
        var lines = Chains.export(changes);
        var forged = new ArrayList<>(changes);
        forged.set(where % changes.size(), Map.of("after", "forged"));
        var anew = new ArrayList<>(Chains.export(forged));
        anew.set(anew.size() - 1, lines.get(lines.size() - 1));
        assertFound(verify(anew), anew.size());
    }

    @Provide
    Arbitrary<List<Map<String, Object>>> changes() {
        var text = Arbitraries.strings().ofMaxLength(20);
        var value = text.map(Object.class::cast);
        return Arbitraries.maps(text.filter(name -> !isReserved(name)), value)
                .ofMaxSize(5)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    private static boolean isReserved(String name) {
        return List.of("v", "tenantId", "seq", "previous", "time", "subject").contains(name);
    }

    private String verify(List<String> lines) {
        return verifier.verify(text(lines).getBytes(UTF_8));
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    private static void assertFound(String said, int line) {
        assertTrue(said.startsWith("BAD "), said);
        assertEquals(
                line, Integer.parseInt(said.replaceFirst("(?s).* line (\\d+):.*", "$1")), said);
    }
}
