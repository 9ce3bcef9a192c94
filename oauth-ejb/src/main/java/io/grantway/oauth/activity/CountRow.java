package io.grantway.oauth.activity;

import java.time.Instant;

/** A count as it is kept. */
record CountRow(Instant startsAt, Activity activity, long amount) {}
