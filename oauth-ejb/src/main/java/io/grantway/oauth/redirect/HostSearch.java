package io.grantway.oauth.redirect;

import io.grantway.oauth.Prefix;
import org.hibernate.query.SelectionQuery;

/**
 * How redirect URIs are searched by host: one range of one index, in whose order they come, so that
 * a page costs the same however much is found.
 *
 * @param column that is searched
 */
record HostSearch(String column, Prefix range) {

    private static final String PARAMETER = "host";

    /** A domain where there is one with this name: it and all below it; else a beginning. */
    static HostSearch of(String typed, RedirectUriRepository redirectUris) {
        var beginning = new Prefix(typed);
        if (beginning.from().contains(".")) {
            var domain = new Prefix(Host.reversed(beginning.from()));
            if (redirectUris.isDomain(domain)) {
                return new HostSearch("r.hostKey", domain);
            }
        }
        return new HostSearch("r.host", beginning);
    }

    String condition() {
        return range.on(column, PARAMETER);
    }

    String order() {
        return range.from().isEmpty() ? "r.createdAt desc, r.id desc" : column + ", r.id";
    }

    void bind(SelectionQuery<?> query) {
        range.bind(query, PARAMETER);
    }
}
