package io.grantway.oauth.logout;

/**
 * What an application asks for as the user leaves it (RP-Initiated Logout §2), checked.
 *
 * @param clientKey of the application; null where it is not known, and then there is no way back
 * @param applicationName as the user knows it; null where it is not known
 * @param subject whom the ID token named that came along; null without a genuine one
 * @param signInId the {@code sid} of that ID token; null where it had none
 * @param uri where the browser goes afterwards; null for nowhere
 * @param uiLocales languages of the pages, the best first, space separated; null for none
 */
public record LogoutRequest(
        String clientKey,
        String applicationName,
        String subject,
        String signInId,
        String uri,
        String state,
        String uiLocales) {

    /** That of nobody: the user is asked, and stays. */
    public static final LogoutRequest UNKNOWN =
            new LogoutRequest(null, null, null, null, null, null, null);
}
