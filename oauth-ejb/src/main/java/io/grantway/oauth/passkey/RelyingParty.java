package io.grantway.oauth.passkey;

import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.Challenge;
import com.webauthn4j.server.ServerProperty;
import io.grantway.oauth.OAuthSettings;
import io.grantway.oauth.Shared;
import jakarta.inject.Inject;
import java.net.URI;

/**
 * Whom passkeys are for (WebAuthn §5.1.2): the host of the configured base URL, whatever a request
 * says that it was sent to.
 */
@Shared
public class RelyingParty {

    private final String id;
    private final Origin origin;

    @Inject
    public RelyingParty(OAuthSettings settings) {
        var base = URI.create(settings.baseUrl());
        id = base.getHost();
        var isUsualPort =
                base.getPort() < 0
                        || base.getPort() == (base.getScheme().equals("https") ? 443 : 80);
        origin =
                new Origin(
                        base.getScheme() + "://" + id + (isUsualPort ? "" : ":" + base.getPort()));
    }

    /** The RP ID. */
    public String id() {
        return id;
    }

    /** What an answer has to fit. */
    ServerProperty expecting(Challenge challenge) {
        return ServerProperty.builder().origin(origin).rpId(id).challenge(challenge).build();
    }
}
