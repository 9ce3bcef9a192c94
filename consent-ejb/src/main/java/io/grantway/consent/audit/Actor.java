package io.grantway.consent.audit;

import java.util.UUID;

/** Who did it, as audit entries say it: a kind, for a partner with the id of its application. */
public record Actor(String text) {

    /** The user, at our own pages or with an access token. */
    public static final Actor USER = new Actor("user");

    /** The server. */
    public static final Actor SYSTEM = new Actor("system");

    /** An application with its secret key. */
    public static Actor partner(UUID applicationId) {
        return new Actor("partner:" + applicationId);
    }

    /** A technical account manager, auditor or the like. */
    public static Actor staff(UUID staffId) {
        return new Actor("staff:" + staffId);
    }
}
