package io.grantway.consent.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Both verifiers, run as an outsider would run them. */
class StandAloneVerifierTest {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private static final List<Map<String, Object>> CHANGES =
            IntStream.range(0, 20)
                    .mapToObj(
                            i ->
                                    Map.<String, Object>of(
                                            "consentType",
                                            "termsAndPrivacy",
                                            "after",
                                            i % 2 == 0 ? "granted" : "revoked",
                                            "note",
                                            "Größe \"€\" \u0001 \uD83D\uDE00 / \\ " + i))
                    .toList();

    static Stream<Arguments> tampered() {
        return Stream.of(
                        tampered(
                                "a changed word",
                                4,
                                lines -> replace(lines, 3, "granted", "denied")),
                        tampered(
                                "another hash",
                                6,
                                lines -> replace(lines, 5, "\"hash\":\"", "\"hash\":\"A")),
                        tampered("a space", 2, lines -> replace(lines, 1, ",\"", ", \"")),
                        tampered("a removed entry", 8, lines -> without(lines, 7)),
                        tampered("a cut-off end", 20, lines -> without(lines, 19)),
                        tampered("no JSON", 11, lines -> replace(lines, 10, "{", "")),
                        tampered("another signature", 21, StandAloneVerifierTest::anotherSignature))
                .flatMap(
                        each ->
                                Stream.of(java(), python())
                                        .map(
                                                command ->
                                                        Arguments.of(
                                                                command,
                                                                each.what(),
                                                                each.line(),
                                                                each.change())));
    }

    static Stream<List<String>> commands() {
        return Stream.of(java(), python());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aGoodChainIsOk(List<String> command) throws Exception {
        var said = new Verifier().run(new ArrayList<>(command), text(Chains.export(CHANGES)));
        assertEquals(0, said.exitCode(), said.output());
        assertTrue(said.output().startsWith("OK 20 entries"), said.output());
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("tampered")
    void aTamperedChainIsNot(
            List<String> command, String what, int line, UnaryOperator<List<String>> change)
            throws Exception {
        var lines = change.apply(new ArrayList<>(Chains.export(CHANGES)));
        var said = new Verifier().run(new ArrayList<>(command), text(lines));
        assertEquals(1, said.exitCode(), said.output());
        assertTrue(said.output().startsWith("BAD "), said.output());
        assertTrue(said.output().contains(" line " + line + ":"), said.output());
    }

    private record Tampered(String what, int line, UnaryOperator<List<String>> change) {}

    private static Tampered tampered(String what, int line, UnaryOperator<List<String>> change) {
        return new Tampered(what, line, change);
    }

    private static List<String> java() {
        return List.of(JAVA, Verifier.FOLDER.resolve("VerifyChain.java").toString());
    }

    private static List<String> python() {
        return List.of("python3", Verifier.FOLDER.resolve("verify_chain.py").toString());
    }

    private static List<String> replace(
            List<String> lines, int index, String target, String replacement) {
        var line = lines.get(index);
        lines.set(index, line.replaceAll("revoked", "granted").replace(target, replacement));
        return lines;
    }

    private static List<String> without(List<String> lines, int index) {
        lines.remove(index);
        return lines;
    }

    /** Seen only where the signature is checked, which the script does with a package. */
    private static List<String> anotherSignature(List<String> lines) {
        var last = lines.size() - 1;
        var line = lines.get(last);
        var middle = line.lastIndexOf('.') + 10;
        var other = line.charAt(middle) == 'A' ? 'B' : 'A';
        lines.set(last, line.substring(0, middle) + other + line.substring(middle + 1));
        return lines;
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }
}
