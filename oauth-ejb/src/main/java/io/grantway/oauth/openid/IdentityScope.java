package io.grantway.oauth.openid;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The scopes of OpenID Connect (Core §5.4, §11): who the user is, not what may be done. */
public enum IdentityScope {
    /** Makes a request one of OpenID Connect: without it there is no ID token. */
    OPENID("openid", Set.of()),
    PROFILE("profile", Set.of("name", "given_name", "family_name")),
    EMAIL("email", Set.of("email", "email_verified")),
    /** Refresh tokens that outlive the sign-in. */
    OFFLINE_ACCESS("offline_access", Set.of());

    private static final Map<String, IdentityScope> BY_SCOPE =
            Arrays.stream(values())
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    IdentityScope::scope, Function.identity()));

    private final String scope;
    private final Set<String> claims;

    IdentityScope(String scope, Set<String> claims) {
        this.scope = scope;
        this.claims = claims;
    }

    /** The scope token on the wire. */
    public String scope() {
        return scope;
    }

    /** The claims that it lets an application ask the userinfo endpoint for. */
    public Set<String> claims() {
        return claims;
    }

    /** The scope of a token; empty where it names none. */
    public static Optional<IdentityScope> ofScope(String token) {
        return Optional.ofNullable(token).map(BY_SCOPE::get);
    }
}
