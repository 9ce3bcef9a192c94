package io.grantway.it.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** A partner's audit chain, as it is exported and checked by the verifier that partners get. */
public record ExportedChain(ConsentDesk desk, Path folder) {
    private static final Path VERIFIER = Path.of("../docs/verify/VerifyChain.java");

    /** All pages of the chain, of so many lines each. */
    public String read(int limit) {
        var chain = new StringBuilder();
        var path = "/audit/export?limit=" + limit;
        while (path != null) {
            var page = desk.get(path).expect(200).isNeverStored();
            chain.append(page.body());
            path =
                    page.header("Link")
                            .map(link -> below(link.substring(1, link.indexOf('>'))))
                            .orElse(null);
        }
        return chain.toString();
    }

    /** What the verifier says; it begins with {@code OK} where the chain is whole. */
    public String verify(String chain) throws IOException, InterruptedException {
        var lines = Files.writeString(folder.resolve("chain.jsonl"), chain);
        var keys = Files.writeString(folder.resolve("jwks.json"), jwks());
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process =
                new ProcessBuilder(java, VERIFIER.toString(), lines.toString(), keys.toString())
                        .redirectErrorStream(true)
                        .start();
        var output = new ByteArrayOutputStream();
        process.getInputStream().transferTo(output);
        process.waitFor();
        return output.toString(UTF_8);
    }

    private String jwks() {
        return desk.partner().http().get("/v1/auth/oauth2/jwks").send().expect(200).body();
    }

    /** The path below the consent endpoints. */
    private static String below(String href) {
        var uri = URI.create(href);
        var path = uri.getPath().substring(ConsentDesk.ROOT.length());
        return uri.getQuery() == null ? path : path + "?" + uri.getRawQuery();
    }
}
