package io.grantway.oauth.onboarding;

import io.grantway.oauth.client.Environment;
import java.util.UUID;

/**
 * Which applications; null where a part does not narrow.
 *
 * @param name its beginning, in upper or lower case
 */
public record ApplicationFilter(String name, UUID partnerId, Environment environment) {}
