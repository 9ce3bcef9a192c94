package io.grantway.oauth.keypair;

import java.time.Duration;

/** How a new secret gets to the partner. */
public sealed interface Delivery {

    /** Whoever issues it sees it, once. */
    record Shown() implements Delivery {}

    /**
     * The partner sees it, by a link that is good once; whoever issues it does not.
     *
     * @param lifetime up to 7 days
     */
    record Link(Duration lifetime) implements Delivery {}
}
