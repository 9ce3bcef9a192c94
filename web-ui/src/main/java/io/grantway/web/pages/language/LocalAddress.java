package io.grantway.web.pages.language;

import java.util.regex.Pattern;

/**
 * An address on this server, as a path with its query: a redirect to it leads nowhere else. A query
 * that names another server is left out: no page repeats it.
 */
record LocalAddress(String text) {

    private static final int MOST = 8_000;
    private static final Pattern LOCAL =
            Pattern.compile(
                    "(/(?!/)[A-Za-z0-9._~%!$&()*+,;=:@/-]*)(\\?[A-Za-z0-9._~%!$&()*+,;=:@/?-]*)?");
    private static final Pattern ANOTHER_SERVER =
            Pattern.compile("(/|%2F){2}", Pattern.CASE_INSENSITIVE);

    /** The address that is wanted; the first page where it is not one of ours. */
    static LocalAddress of(String wanted) {
        var local = LOCAL.matcher(String.valueOf(wanted));
        if (wanted == null || wanted.length() > MOST || !local.matches()) {
            return new LocalAddress("/");
        }
        var query = local.group(2);
        return new LocalAddress(
                query == null || ANOTHER_SERVER.matcher(query).find() ? local.group(1) : wanted);
    }
}
