package io.grantway.oauth.activity;

import io.grantway.oauth.client.Environment;
import java.util.UUID;

/** An application and how often something happened there. */
public record BusyApplication(
        UUID id, String name, String partner, Environment environment, Long amount) {}
