package io.grantway.web.webhooks;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The signature header of Standard Webhooks: one signature a secret, separated by spaces. */
final class Signatures {

    private Signatures() {}

    static String of(List<String> secrets, String id, Instant at, String payload) {
        var signatures = new ArrayList<String>();
        try {
            for (var secret : secrets) {
                signatures.add(new Webhook(secret).sign(id, at.getEpochSecond(), payload));
            }
        } catch (EmptyWebhookSecretException | WebhookSigningException e) {
            throw new IllegalStateException(e);
        }
        return String.join(" ", signatures);
    }
}
