package io.grantway.oauth.startup;

import io.grantway.oauth.OAuthSettings;
import io.grantway.oauth.staff.StaffInvitations;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Lets the first account manager in: whoever starts the server sees the link. */
@Stateless
public class FirstStaff {

    private static final String TEXT =
            """

            This server has no account manager yet. The link below makes the first one; it is good
            once, for 24 hours and until the next start:

              %s/admin/invitation?token=%s
            """;

    @Inject StaffInvitations invitations;
    @Inject OAuthSettings settings;

    /** Prints the link, where there is nobody yet. */
    public void invite() {
        invitations
                .first()
                .ifPresent(token -> System.out.println(TEXT.formatted(settings.baseUrl(), token)));
    }
}
