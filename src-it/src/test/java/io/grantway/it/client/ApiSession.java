package io.grantway.it.client;

/**
 * API mode after step 1: the partner shows its own login form.
 *
 * @param parameters the query of step 1
 * @param token the session JWT
 * @param url of the hosted pages, for a partner that changes its mind
 */
public record ApiSession(
        Partner partner, Pkce pkce, Parameters parameters, String token, String url) {

    /** Step 2: the user signs in to the partner's form. */
    public SignedIn login(User user) {
        var answer = partner.tryLogin(user).expect(200);
        return login(answer.text("accessToken"));
    }

    /** Step 2 for a user who signed in before. */
    public SignedIn login(String loginToken) {
        return new SignedIn(this, partner.secret(loginToken));
    }

    /** The same session, continued at another node. */
    public ApiSession at(Partner other) {
        return new ApiSession(other, pkce, parameters, token, url);
    }
}
