package io.grantway.web.api.client;

import io.grantway.oauth.client.Client;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;

/** The application that this request turned out to come from. */
@RequestScoped
public class CallingApplication {

    private UUID id;

    void is(Client client) {
        id = client.applicationId();
    }

    /** Empty where nothing proved or named it. */
    public Optional<UUID> id() {
        return Optional.ofNullable(id);
    }
}
