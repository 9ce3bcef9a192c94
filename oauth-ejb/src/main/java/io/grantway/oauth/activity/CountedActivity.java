package io.grantway.oauth.activity;

import java.util.UUID;

/**
 * What a count is of.
 *
 * @param applicationId {@link #ALL} for all together, those without application among them
 */
record CountedActivity(UUID applicationId, Activity activity) {

    static final UUID ALL = new UUID(0, 0);
}
