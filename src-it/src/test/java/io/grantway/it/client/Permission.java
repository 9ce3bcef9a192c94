package io.grantway.it.client;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What a user can allow an application, and the words for it on the consent screen. */
public enum Permission {
    WALLET_READ("wallet:read", "See your wallet balance and transaction history"),
    ACCOUNT_READ("account:read", "See your account information and preferences"),
    CARD_READ("card:read", "See your card details and spending activity"),
    TRANSACTIONS_WRITE("transactions:write", "Start transactions on your behalf"),
    CARDS_MANAGE("cards:manage", "Manage your cards and wallets"),
    ACCOUNT_WRITE("account:write", "Change your account settings");

    public static final Permission[] ALL = values();

    public final String scope;
    public final String words;

    Permission(String scope, String words) {
        this.scope = scope;
        this.words = words;
    }

    public static List<String> scopes(Permission... permissions) {
        return Arrays.stream(permissions).map(permission -> permission.scope).toList();
    }

    /** As in a {@code scope} parameter (RFC 6749 §3.3). */
    public static String scope(Permission... permissions) {
        return scopes(permissions).stream().collect(Collectors.joining(" "));
    }
}
