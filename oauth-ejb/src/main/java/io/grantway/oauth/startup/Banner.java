package io.grantway.oauth.startup;

import io.grantway.oauth.Shared;

/** Says on the console where to go. */
@Shared
public class Banner {
    public void showWhenReady() {}
}
