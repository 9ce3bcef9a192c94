package io.grantway.oauth.openid;

import io.grantway.consent.permission.Permission;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A scope as codes and tokens carry it (RFC 6749 §3.3): who the user is, and what may be done. */
public record GrantedScope(Set<IdentityScope> identity, Set<Permission> permissions) {

    public GrantedScope {
        identity = ordered(IdentityScope.class, identity);
        permissions = ordered(Permission.class, permissions);
    }

    /**
     * The scope of a stored, space separated list; null is the empty one.
     *
     * @throws IllegalArgumentException where a token is neither
     */
    public static GrantedScope parse(String scope) {
        var identity = EnumSet.noneOf(IdentityScope.class);
        var permissions = EnumSet.noneOf(Permission.class);
        if (scope != null && !scope.isBlank()) {
            for (var token : scope.trim().split(" +")) {
                IdentityScope.ofScope(token)
                        .ifPresentOrElse(
                                identity::add, () -> permissions.addAll(Permission.parse(token)));
            }
        }
        return new GrantedScope(identity, permissions);
    }

    /** The space separated list: the scopes of OpenID Connect, then the permissions. */
    public String format() {
        return Stream.concat(
                        identity.stream().map(IdentityScope::scope),
                        permissions.stream().map(Permission::scope))
                .collect(Collectors.joining(" "));
    }

    /** What is in both. */
    public GrantedScope within(GrantedScope other) {
        return new GrantedScope(
                identity.stream().filter(other.identity::contains).collect(Collectors.toSet()),
                permissions.stream()
                        .filter(other.permissions::contains)
                        .collect(Collectors.toSet()));
    }

    /** Whether there is an ID token to give. */
    public boolean isOpenId() {
        return identity.contains(IdentityScope.OPENID);
    }

    private static <E extends Enum<E>> Set<E> ordered(Class<E> type, Set<E> values) {
        var ordered = EnumSet.noneOf(type);
        ordered.addAll(values);
        return Collections.unmodifiableSet(ordered);
    }
}
