package io.grantway.oauth.redirect;

import io.grantway.oauth.OAuthException;
import io.grantway.oauth.client.Client;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Where an application may be sent back to: exact strings on an allow-list (RFC 9700 §4.1.3). */
@Stateless
public class RedirectUris {

    private static final int MAX_LENGTH = 2_000;

    @Inject RedirectUriRepository repository;
    @Inject Clock clock;

    /**
     * Accepts the very string that was approved, character by character, and nothing like it.
     *
     * @throws OAuthException invalid_request; the caller must answer it directly, never by a
     *     redirect
     */
    public void require(Client client, String redirectUri) {
        if (redirectUri.length() > MAX_LENGTH) {
            throw OAuthException.invalidRequest("redirect_uri is longer than 2000 characters");
        }
        var status = repository.status(client.applicationId(), redirectUri).orElse(null);
        if (status == RedirectUriStatus.APPROVED) {
            return;
        }
        throw OAuthException.invalidRequest(
                status == RedirectUriStatus.PENDING
                        ? "redirect_uri waits for approval"
                        : "redirect_uri is not on the application's list: it must match an"
                                + " approved one exactly");
    }

    /** Puts an approved redirect URI on an application's list. */
    public void approve(UUID applicationId, RedirectUri redirectUri) {
        repository.insert(
                new RegisteredRedirectUri(
                        UUID.randomUUID(),
                        applicationId,
                        redirectUri,
                        RedirectUriStatus.APPROVED,
                        clock.instant()));
    }
}
