package io.grantway.oauth.webhook;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * Where a partner wants its webhooks: an absolute {@code http} or {@code https} URL of at most
 * 2,000 characters, without user information and fragment. Which of them, and which addresses, are
 * allowed is up to the sender.
 */
public record WebhookUrl(String value) {

    private static final int MAX_LENGTH = 2_000;

    /**
     * @throws InvalidWebhookUrl saying what is wrong
     */
    public WebhookUrl {
        if (value.length() > MAX_LENGTH) {
            throw new InvalidWebhookUrl("url must be at most 2000 characters");
        }
        var uri = parse(value);
        if (!"https".equalsIgnoreCase(uri.getScheme()) && !"http".equalsIgnoreCase(uri.getScheme())
                || uri.getHost() == null) {
            throw new InvalidWebhookUrl("url must be an absolute https URL");
        }
        if (uri.getRawUserInfo() != null) {
            throw new InvalidWebhookUrl("url must not hold a user name or password");
        }
        if (uri.getRawFragment() != null) {
            throw new InvalidWebhookUrl("url must not have a fragment");
        }
        if (uri.getPort() == 0 || uri.getPort() > 65_535) {
            throw new InvalidWebhookUrl("url must have a port from 1 to 65535, or none");
        }
    }

    public URI uri() {
        return URI.create(value);
    }

    private static URI parse(String value) {
        try {
            return new URI(value);
        } catch (URISyntaxException e) {
            throw new InvalidWebhookUrl("url must be an absolute https URL");
        }
    }
}
