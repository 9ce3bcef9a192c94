package io.grantway.web.pages.account.devices;

import io.grantway.oauth.signin.RecentSignIn;
import java.time.Instant;

/** A try to sign in as the page shows it. */
public final class TryLine {

    private final RecentSignIn signIn;

    TryLine(RecentSignIn signIn) {
        this.signIn = signIn;
    }

    /** The browser and what it runs on, or the application; empty where nothing is known. */
    public String getWords() {
        var agent = signIn.userAgent();
        var words = BrowserName.words(agent);
        return words.isEmpty() && !agent.contains("/") ? agent : words;
    }

    /** Without its end, which would say more of a neighbour than of a place. */
    public String getAddress() {
        var address = signIn.ipAddress();
        var end = Math.max(address.lastIndexOf('.'), address.lastIndexOf(':'));
        return end < 0 ? address : address.substring(0, end + 1) + "…";
    }

    public Instant getAt() {
        return signIn.at();
    }

    public boolean isSucceeded() {
        return signIn.succeeded();
    }
}
