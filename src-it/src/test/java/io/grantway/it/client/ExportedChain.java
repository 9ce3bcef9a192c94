package io.grantway.it.client;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** A partner's audit chain, as it is exported and checked by the verifier that partners get. */
public record ExportedChain(ConsentDesk desk, Path folder) {
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
        return ChainVerifier.JAVA.verify(folder, chain, jwks());
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
