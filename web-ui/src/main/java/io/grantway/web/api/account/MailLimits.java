package io.grantway.web.api.account;

import io.grantway.oauth.client.Client;
import io.grantway.web.limits.CallLimits;
import io.grantway.web.limits.Quota;
import io.grantway.web.limits.TooManyRequests;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** How many mails callers may have sent: more for a partner's server than for an address. */
@ApplicationScoped
class MailLimits {

    @Inject CallLimits limits;

    /**
     * Counts a mail that is asked for.
     *
     * @throws TooManyRequests where it is one too many
     */
    void take(Client client, String address) {
        var refusal =
                client.authenticated()
                        ? limits.take(Quota.CLIENT_MAILS, client.clientKey())
                        : limits.take(Quota.MAILS, address);
        refusal.ifPresent(
                reason -> {
                    throw new TooManyRequests(reason);
                });
    }
}
