package io.grantway.oauth.activity;

import java.time.Instant;
import java.util.Map;

/**
 * What happened in one step of a period.
 *
 * @param counts one for each activity
 */
public record ActivityStep(Instant startsAt, Map<Activity, Long> counts) {}
