package io.grantway.it.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

/** Either mode after the user's consent: the partner has a code. */
public record Approved(Partner partner, Pkce pkce, Parameters parameters, String code) {

    static Approved of(ApiSession session, Answer answer) {
        assertThat(answer.text("state")).isEqualTo(session.parameters().get("state"));
        var approved =
                of(
                        session.partner(),
                        session.pkce(),
                        session.parameters(),
                        URI.create(answer.text("url")));
        assertThat(answer.text("code")).isEqualTo(approved.code());
        return approved;
    }

    /** Takes the code out of the redirect, once that is the right one. */
    public static Approved of(Partner partner, Pkce pkce, Parameters parameters, URI redirect) {
        assertThat(redirect.toString()).startsWith(parameters.get("redirect_uri") + "?");
        var query = Answer.query(redirect);
        assertThat(query).containsEntry("state", parameters.get("state")).containsKey("code");
        return new Approved(partner, pkce, parameters, partner.secret(query.get("code")));
    }

    /** The last step. */
    public Tokens redeem() {
        return new Tokens(partner, tryRedeem().expect(200));
    }

    public Answer tryRedeem() {
        return partner.token(tokenParameters());
    }

    /** The usual form of the last step. */
    public Parameters tokenParameters() {
        return Parameters.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                parameters.get("redirect_uri"),
                "code_verifier",
                partner.secret(pkce.verifier()));
    }

    /** The same code in the hands of another application, or at another node. */
    public Approved at(Partner other) {
        return new Approved(other, pkce, parameters, code);
    }
}
