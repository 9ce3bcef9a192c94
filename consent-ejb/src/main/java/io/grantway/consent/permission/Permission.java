package io.grantway.consent.permission;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a user can let an application do; each is also an OAuth scope token (RFC 6749 §3.3). */
public enum Permission {
    WALLET_READ("wallet:read"),
    ACCOUNT_READ("account:read"),
    CARD_READ("card:read"),
    TRANSACTIONS_WRITE("transactions:write"),
    CARDS_MANAGE("cards:manage"),
    ACCOUNT_WRITE("account:write");

    private static final Map<String, Permission> BY_SCOPE =
            Arrays.stream(values())
                    .collect(Collectors.toUnmodifiableMap(Permission::scope, Function.identity()));

    private final String scope;

    Permission(String scope) {
        this.scope = scope;
    }

    /** The scope token on the wire, for example {@code wallet:read}. */
    public String scope() {
        return scope;
    }

    /** The permission of a scope token; empty where it is null or names none. */
    public static Optional<Permission> ofScope(String scope) {
        return Optional.ofNullable(scope).map(BY_SCOPE::get);
    }

    /**
     * The permissions of a stored, space separated list.
     *
     * @throws IllegalArgumentException where a token names no permission
     */
    public static Set<Permission> parse(String scopes) {
        var found = EnumSet.noneOf(Permission.class);
        if (scopes != null && !scopes.isBlank()) {
            for (var token : scopes.trim().split(" +")) {
                found.add(
                        ofScope(token)
                                .orElseThrow(
                                        () ->
                                                new IllegalArgumentException(
                                                        "No such permission: " + token)));
            }
        }
        return Collections.unmodifiableSet(found);
    }

    /** The space separated list of scope tokens, always in the order of this enum. */
    public static String format(Collection<Permission> permissions) {
        return permissions.stream()
                .sorted()
                .map(Permission::scope)
                .collect(Collectors.joining(" "));
    }
}
