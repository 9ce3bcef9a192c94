import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Scanner;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/**
 * Shows your wallet in a terminal, with nothing but a JDK 17. {@code java CommandLine.java} signs you in with the browser,
 * which comes back to a port of this machine (RFC 8252 §7.3); {@code java CommandLine.java api} asks here (API mode).
 */
class CommandLine {
    static final String BASE = System.getProperty("base", "http://localhost:9080");
    static final String CLIENT = "pk_sandbox_acme";
    static final HttpClient HTTP = HttpClient.newHttpClient();

    static final String verifier = random(), state = random();

    public static void main(String... args) throws Exception {
        var tokens = args.length > 0 && args[0].equals("api") ? byApi() : byBrowser();
        System.out.println(send(request("/v1/wallet/internal").header("Authorization", "Bearer " + field("access_token", tokens))));
    }

    static String byBrowser() throws Exception {
        var back = new CompletableFuture<String>();
        var port = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 3000), 0);
        port.createContext("/callback", visit -> {
            var text = "Done: back to the terminal.".getBytes(UTF_8);
            visit.sendResponseHeaders(200, text.length);
            visit.getResponseBody().write(text);
            visit.close();
            back.complete(visit.getRequestURI().getQuery());
        });
        port.start();
        var redirectUri = "http://localhost:3000/callback";
        System.out.println("Open " + BASE + "/v1/auth/oauth/authorize/initiate?" + start(redirectUri));
        var answer = back.get();
        port.stop(0);
        return tokens(redirectUri, part("state=([^&]+)", answer), part("code=([^&]+)", answer));
    }

    static String byApi() throws Exception {
        var redirectUri = "com.acme.wallet:/callback";
        var session = field("token", send(request("/v1/auth/oauth/authorize/initiate?mode=api&" + start(redirectUri))));
        var in = new Scanner(System.in, UTF_8);
        System.out.print("E-mail: ");
        var email = in.nextLine();
        System.out.print("Password: ");
        var login = field("accessToken", post("/v1/auth/login", "{\"email\":\"" + email + "\",\"password\":\"" + in.nextLine() + "\"}", ""));
        var answer = post("/v1/auth/oauth/authorize", "{\"token\":\"" + session + "\"}", login);
        if (answer.contains("consent_required")) {
            System.out.print("Let this program see your wallet balance and transaction history? (yes/no) ");
            if (!in.nextLine().equals("yes")) {
                System.exit(1);
            }
            answer = post("/v1/auth/oauth/authorize", "{\"token\":\"" + session + "\",\"consent\":{\"granted\":[\"wallet:read\"],"
                    + "\"policyVersion\":\"" + field("policyVersion", answer) + "\"}}", login);
        }
        return tokens(redirectUri, field("state", answer), field("code", answer));
    }

    static String start(String redirectUri) throws Exception {
        var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8));
        return "response_type=code&client_id=" + CLIENT + "&redirect_uri=" + encode(redirectUri) + "&scope=wallet%3Aread&state=" + state
                + "&code_challenge_method=S256&code_challenge=" + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    static String tokens(String redirectUri, String itsState, String code) throws Exception {
        if (!itsState.equals(state)) {
            throw new IllegalStateException("The answer belongs to another session");
        }
        return send(request("/v1/auth/oauth/token").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=authorization_code&code=" + encode(code)
                        + "&redirect_uri=" + encode(redirectUri) + "&code_verifier=" + verifier)));
    }

    static String post(String path, String json, String bearer) throws Exception {
        var request = request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
        return send(bearer.isEmpty() ? request : request.header("Authorization", "Bearer " + bearer));
    }

    static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(BASE + path)).header("x-client-key", CLIENT);
    }

    static String send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), BodyHandlers.ofString()).body();
    }

    static String random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String field(String name, String json) {
        return part("\"" + name + "\":\"([^\"]+)", json);
    }

    static String part(String pattern, String text) {
        var match = Pattern.compile(pattern).matcher(text);
        return match.find() ? match.group(1) : "";
    }

    static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
