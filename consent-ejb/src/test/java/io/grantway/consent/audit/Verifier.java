package io.grantway.consent.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;

/** The stand-alone verifiers of the documentation. */
final class Verifier {

    static final Path FOLDER = Path.of("..", "docs", "verify").toAbsolutePath().normalize();

    /** What it is given, and its classes; each use writes over the one before. */
    private static final Path WORK = Path.of("target", "verifier").toAbsolutePath();

    private static final Method IN_PROCESS = compiled();

    private final Path jwks;

    Verifier() throws IOException {
        jwks = Files.writeString(WORK.resolve("jwks.json"), Chains.jwks());
    }

    /** What the Java verifier says of these bytes, run within this process for speed. */
    String verify(byte[] export) {
        try {
            var file = Files.write(WORK.resolve("export.jsonl"), export);
            var out = new ByteArrayOutputStream();
            var files = List.of(file.toString(), jwks.toString());
            IN_PROCESS.invoke(null, files, new PrintStream(out, true));
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a command says, and its exit code. */
    Said run(List<String> command, String export) throws Exception {
        var file = Files.writeString(WORK.resolve("export.jsonl"), export);
        var builder = new ProcessBuilder(command);
        builder.command().addAll(List.of(file.toString(), jwks.toString()));
        var process = builder.redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), output);
    }

    record Said(int exitCode, String output) {}

    private static Method compiled() {
        try {
            var classes = Files.createDirectories(WORK.resolve("classes"));
            var source = FOLDER.resolve("VerifyChain.java").toString();
            var result =
                    ToolProvider.getSystemJavaCompiler()
                            .run(null, null, null, "-d", classes.toString(), source);
            if (result != 0) {
                throw new IllegalStateException("The verifier does not compile");
            }
            var loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, null);
            var method =
                    loader.loadClass("VerifyChain")
                            .getDeclaredMethod("verify", List.class, PrintStream.class);
            method.setAccessible(true);
            return method;
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
