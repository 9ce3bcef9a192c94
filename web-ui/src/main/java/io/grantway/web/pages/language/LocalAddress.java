package io.grantway.web.pages.language;

import java.util.regex.Pattern;

/** An address on this server, as a path with its query: a redirect to it leads nowhere else. */
record LocalAddress(String text) {

    private static final int MOST = 8_000;
    private static final Pattern LOCAL =
            Pattern.compile(
                    "/(?!/)[A-Za-z0-9._~%!$&()*+,;=:@/-]*(\\?[A-Za-z0-9._~%!$&()*+,;=:@/?-]*)?");

    /** The address that is wanted; the first page where it is not one of ours. */
    static LocalAddress of(String wanted) {
        return new LocalAddress(
                wanted != null && wanted.length() <= MOST && LOCAL.matcher(wanted).matches()
                        ? wanted
                        : "/");
    }
}
