package io.grantway.oauth.webhook;

import io.grantway.oauth.Secrets;
import io.grantway.oauth.Shared;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The secrets that sign webhooks: known to the partner, sealed in the database. */
@Shared
public class WebhookSecrets {

    private static final String PREFIX = "whsec_";

    private final Secrets secrets;

    @Inject
    public WebhookSecrets(Secrets secrets) {
        this.secrets = secrets;
    }

    /** 256 random bits in the form of Standard Webhooks: {@code whsec_} and base64. */
    String create() {
        return PREFIX + Base64.getEncoder().encodeToString(secrets.random());
    }

    String seal(String secret) {
        return secrets.seal(secret);
    }

    /**
     * The secrets that sign a delivery, the current one first.
     *
     * @throws IllegalStateException where they were sealed under another key
     */
    public List<String> of(WebhookDelivery delivery) {
        return Stream.of(delivery.sealedSecret(), delivery.sealedPreviousSecret())
                .filter(Objects::nonNull)
                .map(secrets::unseal)
                .toList();
    }
}
