package io.grantway.web.api.partner;

import io.grantway.oauth.OAuthSettings;
import io.grantway.oauth.client.Environment;
import io.grantway.web.api.ApiException;
import io.grantway.web.api.client.ClientAuthentication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;

/** Which partner calls: by both keys of any of its applications. */
@ApplicationScoped
public class PartnerAuthentication {

    @Inject ClientAuthentication clientAuthentication;
    @Inject OAuthSettings settings;

    /**
     * The calling partner.
     *
     * @throws io.grantway.oauth.OAuthException where a key is missing or wrong
     */
    public UUID partner(HttpHeaders headers) {
        var client = clientAuthentication.identify(headers);
        client.requireAuthenticated();
        return client.partnerId();
    }

    /**
     * The calling partner, where it may see its users' events and say what happens to them: in the
     * production profile not with the keys of a sandbox application, which more people hold.
     *
     * @throws ApiException 403
     */
    public UUID partnerInCharge(HttpHeaders headers) {
        var client = clientAuthentication.identify(headers);
        client.requireAuthenticated();
        if (settings.isProduction() && client.environment() == Environment.SANDBOX) {
            throw ApiException.notAuthorized();
        }
        return client.partnerId();
    }
}
