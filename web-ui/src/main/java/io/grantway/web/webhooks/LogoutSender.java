package io.grantway.web.webhooks;

import io.grantway.oauth.Shared;
import io.grantway.oauth.logout.LogoutDelivery;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;

/** Makes one attempt to tell an application of a logout (Back-Channel Logout §2.5). */
@Shared
public class LogoutSender {

    private final PartnerPost post;

    @Inject
    public LogoutSender(PartnerPost post) {
        this.post = post;
    }

    Outcome send(LogoutDelivery delivery) {
        return post.send(
                delivery.uri(),
                request ->
                        request.header("Content-Type", "application/x-www-form-urlencoded")
                                .header("User-Agent", "Grantway-Logout")
                                .POST(
                                        BodyPublishers.ofString(
                                                "logout_token=" + delivery.logoutToken())));
    }
}
