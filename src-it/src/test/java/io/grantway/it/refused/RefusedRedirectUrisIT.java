package io.grantway.it.refused;

import static io.grantway.it.client.Application.ACME_WALLET;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Http;
import io.grantway.it.client.Partner;
import io.grantway.it.client.Pkce;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is almost a registered redirect URI is none (RFC 9700 §2.1): answered directly in both
 * modes, never by a redirect. Each row broke the check of some server.
 */
@OnServer
class RefusedRedirectUrisIT {
    private final Partner acme;

    RefusedRedirectUrisIT(GrantwayServer server) {
        acme = new Partner(server, ACME_WALLET);
    }

    static Stream<String> almostRegistered() {
        return Stream.of(
                // another place on the same host
                "http://localhost:3000",
                "http://localhost:3000/",
                "http://localhost:3000/callback/",
                "http://localhost:3000/callback/more",
                "http://localhost:3000/callbackmore",
                "http://localhost:3000/Callback",
                "http://localhost:3000//callback",
                "http://localhost:3000/callback;v=1",
                "http://localhost:3000/callback?",
                "http://localhost:3000/callback?next=https://evil.example",
                "http://localhost:3000/callback#",
                "http://localhost:3000/callback#fragment",
                // path tricks
                "http://localhost:3000/other/../callback",
                "http://localhost:3000/callback/../evil",
                "http://localhost:3000/callback/..;/evil",
                "http://localhost:3000/..;/callback",
                "http://localhost:3000/./callback",
                "http://localhost:3000/%2e%2e/callback",
                "http://localhost:3000/callback/%2e%2e%2fevil",
                "http://localhost:3000/callback%2f..%2fevil",
                "http://localhost:3000/callback%252f..%252fevil",
                "http://localhost:3000/%63allback",
                "http://localhost:3000/callback%00",
                "http://localhost:3000/callback%0d%0aLocation:%20https://evil.example",
                // user information before the host
                "http://localhost:3000@evil.example/callback",
                "http://evil.example@localhost:3000/callback",
                "http://localhost:3000@localhost:3000/callback",
                "http://a@b@localhost:3000/callback",
                "http://localhost:3000@@evil.example/callback",
                "http://localhost:3000%40evil.example/callback",
                "http://:@localhost:3000/callback",
                // backslashes and slashes
                "http://localhost:3000\\@evil.example/callback",
                "http://evil.example\\@localhost:3000/callback",
                "http:\\\\localhost:3000\\callback",
                "http://localhost:3000\\callback",
                "http:/localhost:3000/callback",
                "http:localhost:3000/callback",
                "http:///localhost:3000/callback",
                "//localhost:3000/callback",
                "/callback",
                "callback",
                // another port
                "http://localhost/callback",
                "http://localhost:/callback",
                "http://localhost:3001/callback",
                "http://localhost:03000/callback",
                "http://localhost:30000/callback",
                // names that look like this host
                "http://127.0.0.1:3000/callback",
                "http://[::1]:3000/callback",
                "http://0.0.0.0:3000/callback",
                "http://2130706433:3000/callback",
                "http://localhost.:3000/callback",
                "http://LOCALHOST:3000/callback",
                "http://localhost.evil.example:3000/callback",
                "http://localhost.localdomain:3000/callback",
                "http://localhost%2eevil.example:3000/callback",
                "http://notlocalhost:3000/callback",
                "http://xn--localhost-:3000/callback",
                "http://l\u043ecalhost:3000/callback",
                "http://localhost\u3002evil.example:3000/callback",
                // another scheme
                "HTTP://localhost:3000/callback",
                "https://localhost:3000/callback",
                "ftp://localhost:3000/callback",
                "http://example.com",
                // around the registered https://example.com
                "https://example.com/",
                "https://example.com:443",
                "https://example.com.",
                "https://Example.com",
                "https://www.example.com",
                "https://*.example.com",
                "https://example.*",
                "https://*",
                "*",
                "https://example.com.evil.example",
                "https://example.com%2eevil.example",
                "https://example.com@evil.example",
                "https://evilexample.com",
                "https://example.comm",
                "https://ex\u0430mple.com",
                "https://example.com?a",
                "https://example.com#a",
                // around the registered com.acme.wallet:/callback
                "com.acme.wallet://callback",
                "com.acme.wallet:callback",
                "com.acme.wallet:/callback/",
                "com.acme.Wallet:/callback",
                "com.acme:/callback",
                "com.acme.wallet.evil:/callback",
                // never a redirect URI
                "javascript:alert(1)//http://localhost:3000/callback",
                "data:text/html,http://localhost:3000/callback",
                "file:///callback",
                "blob:http://localhost:3000/callback",
                "about:blank",
                "intent://localhost:3000/callback#Intent;scheme=http;end",
                "urn:ietf:wg:oauth:2.0:oob",
                // of another application
                "http://localhost:3002/callback",
                // two in one, white space, and too long
                "http://localhost:3000/callback http://evil.example",
                "http://localhost:3000/callback,http://evil.example",
                " http://localhost:3000/callback",
                "http://localhost:3000/callback ",
                "http://localhost:3000/call\tback",
                "http://localhost:3000/callback\n",
                " ",
                "http://localhost:3000/callback?" + "a".repeat(2_000));
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource("almostRegistered")
    void whatIsAlmostARegisteredRedirectUriIsRefused(String redirectUri) {
        var parameters = acme.initiateParameters(Pkce.create()).with("redirect_uri", redirectUri);

        acme.call("GET", Partner.INITIATE)
                .query(parameters.with("mode", "api"))
                .send()
                .expectError(400, "invalid_request");

        var hosted = new Http(acme.server()).get(Partner.INITIATE).query(parameters).send();
        hosted.expect(400).leaksNothing();
        assertThat(hosted.header("Location")).as(hosted::toString).isEmpty();
    }
}
