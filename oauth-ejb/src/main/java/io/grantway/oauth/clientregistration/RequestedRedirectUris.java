package io.grantway.oauth.clientregistration;

import io.grantway.oauth.OAuthError;
import io.grantway.oauth.OAuthException;
import io.grantway.oauth.client.Environment;
import io.grantway.oauth.journal.Doer;
import io.grantway.oauth.redirect.RedirectUri;
import io.grantway.oauth.redirect.RedirectUriRefused;
import io.grantway.oauth.redirect.RedirectUriRequests;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

/** The redirect URIs of a registration: each is asked for as the partner API asks for one. */
@Dependent
class RequestedRedirectUris {

    private static final int MOST = 10;
    private static final String REASON = "Registered by the client itself";

    @Inject RedirectUriRequests requests;

    /**
     * @param isNeeded whether the client sends users, who have to come back
     * @throws OAuthException invalid_redirect_uri
     */
    List<RedirectUri> checked(List<String> given, boolean isNeeded, boolean isNative) {
        var uris = given == null ? List.<String>of() : given;
        if (uris.size() > MOST || isNeeded && uris.isEmpty()) {
            throw invalid("redirect_uris must be 1 to 10 URIs");
        }
        var checked = new LinkedHashSet<RedirectUri>();
        for (int i = 0; i < uris.size(); i++) {
            checked.add(checked(uris.get(i), "redirect_uris[" + i + "] ", isNative));
        }
        return List.copyOf(checked);
    }

    /** Asks for those that are new, and withdraws those that are not named any more. */
    void replace(Doer doer, UUID applicationId, List<RedirectUri> wanted) {
        var texts = wanted.stream().map(RedirectUri::value).toList();
        var held = requests.onTheList(applicationId);
        for (var line : held) {
            if (!texts.contains(line.uri())) {
                requests.withdraw(doer, line, "No longer named by the client");
            }
        }
        for (var text : texts) {
            if (held.stream().noneMatch(line -> line.uri().equals(text))) {
                requests.request(doer, applicationId, Environment.SANDBOX, text, REASON);
            }
        }
    }

    private static RedirectUri checked(String uri, String place, boolean isNative) {
        try {
            var checked = RedirectUri.of(uri, Environment.SANDBOX);
            if (checked.isCustomScheme() && !isNative) {
                throw invalid(place + "has a custom scheme: application_type must be native");
            }
            return checked;
        } catch (RedirectUriRefused refused) {
            throw invalid(place + refused.getMessage().replaceFirst("^redirect_uri ", ""));
        }
    }

    private static OAuthException invalid(String description) {
        return new OAuthException(OAuthError.INVALID_REDIRECT_URI, description);
    }
}
