package io.grantway.oauth.token;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What an application may do with its grants, by a token of its own (Grant Management, §6.1). */
public enum GrantScope {
    QUERY("grant_management_query"),
    REVOKE("grant_management_revoke");

    private final String text;

    GrantScope(String text) {
        this.text = text;
    }

    /** The scope token on the wire. */
    public String text() {
        return text;
    }

    /** Whether a token's scope has it; null is the empty scope. */
    public boolean isIn(String scope) {
        return scope != null && List.of(scope.split(" ")).contains(text);
    }

    /** What of a requested scope is one of these; null where nothing is. */
    static String of(String scope) {
        var found =
                Arrays.stream(values())
                        .filter(each -> each.isIn(scope))
                        .map(GrantScope::text)
                        .collect(Collectors.joining(" "));
        return found.isEmpty() ? null : found;
    }
}
