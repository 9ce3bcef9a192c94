package io.grantway.web.api.client;

import io.grantway.oauth.client.Client;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;

/** The application that this request turned out to come from. */
@RequestScoped
public class CallingApplication {

    private UUID id;
    private String named = "";

    void is(Client client) {
        id = client.applicationId();
    }

    void names(String clientKey) {
        named = clientKey;
    }

    /** What the body calls it, whether that is true or not; empty where it says nothing. */
    public String named() {
        return named;
    }

    /** Empty where nothing proved or named it. */
    public Optional<UUID> id() {
        return Optional.ofNullable(id);
    }
}
