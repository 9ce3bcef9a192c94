package io.grantway.web.api.security;

import io.grantway.oauth.token.AccessGrant;
import jakarta.enterprise.context.RequestScoped;

/** What the request in progress may do; set by {@link ProtectedFilter}. */
@RequestScoped
public class Access {

    private AccessGrant grant;

    void allow(AccessGrant grant) {
        this.grant = grant;
    }

    public AccessGrant grant() {
        return grant;
    }
}
