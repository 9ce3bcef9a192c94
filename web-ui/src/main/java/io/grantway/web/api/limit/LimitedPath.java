package io.grantway.web.api.limit;

import java.util.List;
import java.util.Set;

/** What a path of the API is bounded by, beside what all of them are. */
final class LimitedPath {

    private static final Set<String> MAILED_CODES =
            Set.of(
                    "auth/register/email/verify",
                    "auth/password/reset/verify",
                    "auth/password/reset/confirm");
    private static final List<String> OPEN =
            List.of(
                    "auth/oauth/authorize",
                    "auth/oauth2/authorize",
                    "auth/oauth2/par",
                    "auth/oauth2/challenge",
                    "auth/register",
                    "auth/password/reset",
                    "auth/login/otp");

    private LimitedPath() {}

    /** Whether a code or link of a mail is judged there. */
    static boolean takesMailedCodes(String path) {
        return MAILED_CODES.contains(stripped(path));
    }

    /** Whether the call costs something and needs nothing that is secret. */
    static boolean isOpen(String path) {
        var stripped = stripped(path);
        return OPEN.stream().anyMatch(stripped::startsWith);
    }

    private static String stripped(String path) {
        return path.startsWith("/") ? path.substring(1) : path;
    }
}
