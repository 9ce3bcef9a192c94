package io.grantway.it.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The stand-alone verifiers that partners get. */
public enum ChainVerifier {
    JAVA(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "VerifyChain.java"),
    PYTHON("python3", "verify_chain.py");

    private static final Path FOLDER = Path.of("../docs/verify");

    private final String runtime;
    private final String source;

    ChainVerifier(String runtime, String source) {
        this.runtime = runtime;
        this.source = source;
    }

    /**
     * What it says of a chain; it begins with {@code OK} where the chain is whole.
     *
     * @param folder for its input
     */
    public String verify(Path folder, String chain, String jwks)
            throws IOException, InterruptedException {
        var lines = Files.writeString(folder.resolve("chain.jsonl"), chain);
        var keys = Files.writeString(folder.resolve("jwks.json"), jwks);
        var process =
                new ProcessBuilder(
                                runtime,
                                FOLDER.resolve(source).toString(),
                                lines.toString(),
                                keys.toString())
                        .redirectErrorStream(true)
                        .start();
        var output = new ByteArrayOutputStream();
        process.getInputStream().transferTo(output);
        process.waitFor();
        return output.toString(UTF_8);
    }
}
