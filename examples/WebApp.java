import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** A web site that shows the wallets of its visitors: the hosted UI, with nothing but a JDK 17. */
class WebApp {
    static final String ISSUER = System.getProperty("issuer", "http://localhost:9080/v1/auth/oauth2");
    static final String API = ISSUER.replaceFirst("/v1/.*", "");
    static final String CLIENT = "pk_sandbox_acme", SECRET = "sk_sandbox_acme_local_only";
    static final String CALLBACK = "http://localhost:3000/callback";
    static final HttpClient HTTP = HttpClient.newHttpClient();

    public static void main(String... args) throws Exception {
        var site = HttpServer.create(new InetSocketAddress("localhost", 3000), 0);
        site.createContext("/", WebApp::start);
        site.createContext("/callback", WebApp::finish);
        site.start();
        System.out.println("Open http://localhost:3000 and sign in as ada@example.com");
    }

    /** Sends the browser to Grantway; state and verifier stay in a cookie of this browser. */
    static void start(HttpExchange visit) throws IOException {
        String state = random(), verifier = random();
        visit.getResponseHeaders().add("Set-Cookie", "flow=" + state + "." + verifier + "; HttpOnly; SameSite=Lax");
        redirect(visit, ISSUER + "/authorize?response_type=code&client_id=" + CLIENT + "&redirect_uri=" + encode(CALLBACK)
                + "&scope=wallet%3Aread&code_challenge_method=S256&code_challenge=" + challenge(verifier) + "&state=" + state);
    }

    /** Checks whose answer it is, exchanges the code, and calls the API. */
    static void finish(HttpExchange visit) throws IOException {
        var query = String.valueOf(visit.getRequestURI().getRawQuery());
        var flow = part("flow=([\\w.-]+)", String.valueOf(visit.getRequestHeaders().getFirst("Cookie"))).split("\\.");
        if (flow.length != 2 || !part("state=([^&]+)", query).equals(flow[0])
                || !part("iss=([^&]+)", query).equals(encode(ISSUER))) {
            show(visit, "This answer does not belong to your visit. Start again.");
            return;
        }
        var code = part("code=([^&]+)", query);
        if (code.isEmpty()) {
            show(visit, "No access: " + part("error=([^&]+)", query));
            return;
        }
        var tokens = call(HttpRequest.newBuilder(URI.create(ISSUER + "/token"))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=authorization_code&code=" + code
                        + "&redirect_uri=" + encode(CALLBACK) + "&code_verifier=" + flow[1])));
        show(visit, call(HttpRequest.newBuilder(URI.create(API + "/v1/wallet/internal"))
                .header("x-client-key", CLIENT)
                .header("Authorization", "Bearer " + part("\"access_token\":\"([^\"]+)", tokens))));
    }

    static String call(HttpRequest.Builder request) throws IOException {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString()).body();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    static String random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String part(String pattern, String text) {
        var match = Pattern.compile(pattern).matcher(text);
        return match.find() ? match.group(1) : "";
    }

    static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    static void redirect(HttpExchange visit, String location) throws IOException {
        visit.getResponseHeaders().add("Location", location);
        visit.sendResponseHeaders(303, -1);
        visit.close();
    }

    static void show(HttpExchange visit, String text) throws IOException {
        var body = text.getBytes(UTF_8);
        visit.getResponseHeaders().add("Content-Type", "text/plain; charset=UTF-8");
        visit.sendResponseHeaders(200, body.length);
        visit.getResponseBody().write(body);
        visit.close();
    }
}
