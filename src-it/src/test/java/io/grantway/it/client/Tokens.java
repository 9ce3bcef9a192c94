package io.grantway.it.client;

import java.util.List;

/** What the token endpoint answered to a partner. */
public record Tokens(Partner partner, Answer answer) {

    public Tokens {
        partner.secret(answer.text("access_token"));
        partner.secret(answer.text("refresh_token"));
    }

    public String accessToken() {
        return answer.text("access_token");
    }

    public String refreshToken() {
        return answer.text("refresh_token");
    }

    public List<String> scopes() {
        return List.of(answer.text("scope").split(" "));
    }

    public Tokens refresh() {
        return partner.refresh(refreshToken());
    }

    /** Calls a protected resource. */
    public Answer get(String path) {
        return partner.call("GET", path).bearer(accessToken()).send();
    }

    public Answer post(String path) {
        return partner.call("POST", path).bearer(accessToken()).send();
    }

    /** Ends the connection of the user with the application. */
    public Answer revoke() {
        return partner.call("DELETE", Partner.REVOKE).bearer(accessToken()).send();
    }

    public Tokens at(Partner other) {
        return new Tokens(other, answer);
    }
}
