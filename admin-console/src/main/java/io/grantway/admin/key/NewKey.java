package io.grantway.admin.key;

import io.grantway.oauth.OAuthSettings;
import io.grantway.oauth.keypair.IssuedKey;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A secret on its way to the page; it lives as long as the answer to one request. */
@Named("newKey")
@RequestScoped
public class NewKey {

    @Inject OAuthSettings settings;

    private IssuedKey key;

    void is(IssuedKey issued) {
        key = issued;
    }

    /** What the partner follows to see the secret; null where it is shown here. */
    public String getLink() {
        return key.linkToken() == null
                ? null
                : settings.baseUrl() + "/admin/key?token=" + key.linkToken();
    }

    public IssuedKey getKey() {
        return key;
    }
}
