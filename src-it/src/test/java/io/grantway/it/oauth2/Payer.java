package io.grantway.it.oauth2;

import static io.grantway.it.client.Permission.TRANSACTIONS_WRITE;
import static io.grantway.it.client.User.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONArrayUtils;
import com.nimbusds.jwt.SignedJWT;
import io.grantway.it.client.Answer;
import io.grantway.it.client.Browser;
import io.grantway.it.client.Parameters;
import io.grantway.it.client.Pkce;
import java.text.ParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** An application that pays for Ada, within limits that she agrees to in one browser. */
record Payer(Client client, Browser browser) {
    private static final String DETAILS = "authorization_details";

    static Payer of(Client client) {
        return new Payer(client, new Browser(client.server()));
    }

    /** A limit in the form of authorization details; null for a side that has none. */
    static Map<String, String> limit(String currency, String maxAmount, String maxTotal) {
        var limit = new HashMap<String, String>();
        limit.put("type", "transactions");
        limit.put("currency", currency);
        limit.put("maxAmount", maxAmount);
        limit.put("maxTotal", maxTotal);
        limit.values().removeIf(Objects::isNull);
        return limit;
    }

    static String json(Map<String, String> limit) {
        return JSONArrayUtils.toJSONString(List.of(limit));
    }

    static Parameters asking(Map<String, String> limit) {
        return Parameters.of(DETAILS, json(limit));
    }

    /** Opens an authorization request, and signs in where that is asked for. */
    Asked open(Parameters more) {
        var pkce = Pkce.create();
        var request = request(pkce).withAll(more);
        browser.open(Client.STANDARD + "/authorize?" + request.encoded());
        if (!browser.hasLeft() && !browser.page().select("input[type=password]").isEmpty()) {
            browser.fill("input[type=email]", ADA.email)
                    .fill("input[type=password]", ADA.password)
                    .press("Sign in");
        }
        return new Asked(this, pkce);
    }

    Parameters request(Pkce pkce) {
        return Parameters.of("response_type", "code")
                .with("client_id", client.clientKey())
                .with("redirect_uri", Client.REDIRECT_URI)
                .with("state", UUID.randomUUID().toString())
                .with("code_challenge", pkce.challenge())
                .with("code_challenge_method", "S256");
    }

    /** Tokens that may pay so much. */
    Answer tokens(Map<String, String> limit) {
        return open(asking(limit)).allow().redeem(Parameters.NONE).expect(200);
    }

    Answer token(Parameters form) {
        return client.post("/token")
                .basic(client.clientKey(), client.secretKey())
                .form(form)
                .send();
    }

    Answer refresh(Answer tokens, Parameters more) {
        return token(
                Parameters.of("grant_type", "refresh_token")
                        .with("refresh_token", tokens.text("refresh_token"))
                        .withAll(more));
    }

    Answer introspect(String token) {
        return client.post("/introspect")
                .basic(client.clientKey(), client.secretKey())
                .form(Parameters.of("token", token))
                .send();
    }

    Answer pay(Answer tokens, String amount, String currency) {
        return client.resource("POST", "/v1/wallet/transfer")
                .bearer(tokens.text("access_token"))
                .json(Map.of("amount", amount, "currency", currency, "recipient", "Grocer"))
                .send();
    }

    Answer pay(Answer tokens, String amount) {
        return pay(tokens, amount, "USD");
    }

    /** The id of the user that tokens speak for. */
    static String user(Answer tokens) {
        try {
            return SignedJWT.parse(tokens.text("access_token")).getJWTClaimsSet().getSubject();
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    static void isLimited(Answer answer, Map<String, String> limit) {
        assertThat(answer.json()).containsEntry(DETAILS, List.of(limit));
    }

    static void isUnlimited(Answer answer) {
        assertThat(answer.json()).doesNotContainKey(DETAILS);
    }

    /** What Ada is asked, or the way back of her browser. */
    record Asked(Payer payer, Pkce pkce) {

        boolean isAsking() {
            return !payer.browser.hasLeft();
        }

        String page() {
            return payer.browser.page().text();
        }

        Asked allow() {
            if (isAsking()) {
                payer.browser.tick(TRANSACTIONS_WRITE.words, true).press("Allow");
            }
            return this;
        }

        Map<String, String> back() {
            assertThat(payer.browser.hasLeft())
                    .as(() -> payer.browser.answer().toString())
                    .isTrue();
            return Answer.query(payer.browser.address());
        }

        Answer redeem(Parameters more) {
            return payer.token(
                    Parameters.of("grant_type", "authorization_code")
                            .with("code", back().get("code"))
                            .with("redirect_uri", Client.REDIRECT_URI)
                            .with("code_verifier", pkce.verifier())
                            .withAll(more));
        }
    }
}
