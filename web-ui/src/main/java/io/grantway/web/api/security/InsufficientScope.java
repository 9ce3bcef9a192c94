package io.grantway.web.api.security;

/** The access token lacks a permission (RFC 6750 §3.1). */
public class InsufficientScope extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String scope;

    public InsufficientScope(String scope) {
        super("insufficient_scope", null, false, false);
        this.scope = scope;
    }

    /** What is needed, space separated. */
    public String scope() {
        return scope;
    }
}
