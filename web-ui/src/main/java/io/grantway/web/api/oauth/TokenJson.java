package io.grantway.web.api.oauth;

import io.grantway.oauth.token.TokenAnswer;
import io.grantway.web.api.AuthorizationDetailsJson;
import jakarta.json.Json;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The answer of a token endpoint on the wire (RFC 6749 §5.1). */
public final class TokenJson {

    private TokenJson() {}

    public static Response answer(TokenAnswer answer) {
        var body =
                Json.createObjectBuilder()
                        .add("access_token", answer.accessToken())
                        .add("token_type", answer.tokenType())
                        .add("expires_in", answer.expiresIn());
        if (answer.refreshToken() != null) {
            body.add("refresh_token", answer.refreshToken())
                    .add("refresh_token_expires_in", answer.refreshTokenExpiresIn());
        }
        if (answer.scope() != null) {
            body.add("scope", answer.scope());
        }
        AuthorizationDetailsJson.add(body, answer.limit());
        if (answer.grantId() != null) {
            body.add("grant_id", answer.grantId());
        }
        if (answer.issuedTokenType() != null) {
            body.add("issued_token_type", answer.issuedTokenType());
        }
        if (answer.idToken() != null) {
            body.add("id_token", answer.idToken());
        }
        return Response.ok(body.build().toString(), MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Pragma", "no-cache")
                .build();
    }
}
