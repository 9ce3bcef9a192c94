package io.grantway.it.webhook;

import static io.grantway.it.client.Application.ACME_WALLET;

import io.grantway.it.client.Answer;
import io.grantway.it.client.Application;
import io.grantway.it.client.Call;
import io.grantway.it.client.Parameters;
import io.grantway.it.client.Partner;
import io.grantway.it.client.Permission;
import io.grantway.it.client.Totp;
import io.grantway.it.client.User;
import io.grantway.it.server.GrantwayServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** What a partner says about its webhooks, and what its users do that makes some. */
record Webhooks(GrantwayServer server, Application application) {
    static final String ENDPOINT = "/v1/partner/webhook";
    static final String EVENTS = ENDPOINT + "/events";

    static Webhooks ofAcme(GrantwayServer server) {
        return new Webhooks(server, ACME_WALLET);
    }

    Call call(String method, String path) {
        return partner().call(method, path).header("x-secret-key", application.secretKey);
    }

    /** Registers or moves the endpoint; the secret where it is a new one. */
    String register(String url) {
        var answer = call("PUT", ENDPOINT).json(Map.of("url", url)).send();
        return answer.status() == 201 ? secret(answer) : null;
    }

    String rotate() {
        return secret(call("POST", ENDPOINT + "/rotate").send().expect(200));
    }

    void remove() {
        call("DELETE", ENDPOINT).send();
    }

    Answer test() {
        return call("POST", ENDPOINT + "/test").send().expect(202);
    }

    Answer page(Parameters query) {
        return call("GET", EVENTS).query(query).send();
    }

    List<Map<String, Object>> events(String state) {
        return events(page(Parameters.of("state", state, "limit", "100")).expect(200));
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> events(Answer page) {
        return (List<Map<String, Object>>) page.json().get("events");
    }

    /** Waits until so many events are in a state. */
    List<Map<String, Object>> await(String state, int size) {
        var deadline = Instant.now().plus(Duration.ofSeconds(30));
        var events = events(state);
        while (events.size() != size) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError(events.size() + " are " + state + ": " + events);
            }
            LockSupport.parkNanos(100_000_000);
            events = events(state);
        }
        return events;
    }

    /** The login token of a user. */
    String login(User user) {
        var body =
                user == User.GRACE
                        ? Map.of(
                                "email", user.email,
                                "password", user.password,
                                "otpCode", Totp.GRACE.code(Instant.now()))
                        : Map.of("email", user.email, "password", user.password);
        return partner().tryLogin(body).expect(200).text("accessToken");
    }

    /** The user grants a permission, again where it was granted before. */
    void grant(String loginToken, Permission permission) {
        decide(loginToken, new Permission[] {permission}, permission);
    }

    /** The user grants a permission, and not or no longer another one. */
    void decide(String loginToken, Permission[] asked, Permission granted) {
        partner()
                .initiate(Parameters.of("scope", Permission.scope(asked), "prompt", "consent"))
                .login(loginToken)
                .approve(granted);
    }

    Partner partner() {
        return new Partner(server, application);
    }

    private String secret(Answer answer) {
        server.keepSecret(answer.text("secret"));
        return answer.text("secret");
    }
}
