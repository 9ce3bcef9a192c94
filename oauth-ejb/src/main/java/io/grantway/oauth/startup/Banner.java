package io.grantway.oauth.startup;

import jakarta.inject.Singleton;

/** Says on the console where to go. */
@Singleton
public class Banner {
    public void showWhenReady() {}
}
