package io.grantway.oauth.logout;

import java.util.List;

/**
 * What an application registers for logout.
 *
 * @param postLogoutUris where the browser may be sent after a sign-out, each to be matched exactly
 * @param backChannelUri where the application is told that a sign-in ended; null for nowhere
 */
public record LogoutSettings(List<String> postLogoutUris, String backChannelUri) {

    /** That of an application that registered nothing. */
    public static final LogoutSettings NONE = new LogoutSettings(List.of(), null);

    public LogoutSettings {
        postLogoutUris =
                postLogoutUris.stream()
                        .map(String::strip)
                        .filter(uri -> !uri.isEmpty())
                        .distinct()
                        .toList();
        backChannelUri =
                backChannelUri == null || backChannelUri.isBlank() ? null : backChannelUri.strip();
    }

    /** One address for the browser, and no call to the application. */
    public static LogoutSettings backAt(String postLogoutUri) {
        return new LogoutSettings(List.of(postLogoutUri), null);
    }

    String words() {
        return "back at %s, told at %s"
                .formatted(
                        postLogoutUris.isEmpty() ? "none" : String.join(" ", postLogoutUris),
                        backChannelUri == null ? "none" : backChannelUri);
    }
}
