package io.grantway.web.api.security;

import io.grantway.oauth.OAuthSettings;
import io.grantway.oauth.client.Client;
import io.grantway.oauth.client.DpopPolicy;
import io.grantway.oauth.proof.DpopProofs;
import io.grantway.oauth.proof.DpopRefused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;

/** Reads the proof of possession of a request (RFC 9449 §4.1). */
@ApplicationScoped
public class DpopRequests {

    static final String HEADER = "DPoP";

    @Inject DpopProofs proofs;
    @Inject OAuthSettings settings;

    /**
     * The client, with the key that its request for tokens proved to hold, where it has a proof.
     *
     * @throws DpopRefused where the proof does not hold
     */
    public Client client(Client client, HttpServletRequest request) {
        if (request.getHeader(HEADER) == null || client.security().dpop() == DpopPolicy.OFF) {
            return client;
        }
        return client.holding(proofs.key(proof(request), request.getMethod(), url(request)));
    }

    /**
     * Makes sure that who sends an access token holds the key that it is bound to.
     *
     * @throws DpopRefused where that is not so
     */
    void requireHolder(HttpServletRequest request, String accessToken, String jkt) {
        if (request.getHeader(HEADER) == null) {
            throw DpopRefused.missing();
        }
        proofs.requireHolder(proof(request), request.getMethod(), url(request), accessToken, jkt);
    }

    private static String proof(HttpServletRequest request) {
        var proofs = Collections.list(request.getHeaders(HEADER));
        if (proofs.size() != 1) {
            throw DpopRefused.several();
        }
        return proofs.get(0);
    }

    private String url(HttpServletRequest request) {
        return settings.baseUrl() + request.getRequestURI();
    }
}
