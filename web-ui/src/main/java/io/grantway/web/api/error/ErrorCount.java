package io.grantway.web.api.error;

import io.grantway.oauth.activity.Activity;
import io.grantway.oauth.activity.ActivityCounter;
import io.grantway.oauth.client.Clients;
import io.grantway.web.api.client.CallingApplication;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.UUID;

/** Counts answers that are errors for the application that called, or that the call named. */
@Provider
public class ErrorCount implements ContainerResponseFilter {

    private static final int FIRST_ERROR = 400;

    @Inject ActivityCounter counter;
    @Inject CallingApplication calling;
    @Inject Clients clients;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() >= FIRST_ERROR) {
            calling.id()
                    .or(() -> named(request.getHeaderString("x-client-key")))
                    .ifPresentOrElse(
                            application -> counter.count(application, Activity.ERROR),
                            () -> counter.countWithoutApplication(Activity.ERROR));
        }
    }

    /** An unknown key, or a database out of order, is no reason to change the answer. */
    private Optional<UUID> named(String clientKey) {
        try {
            return clientKey == null
                    ? Optional.empty()
                    : Optional.of(clients.identify(clientKey).applicationId());
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}
