package io.grantway.web.webhooks;

/** How an attempt to deliver a webhook ended. */
sealed interface Outcome {

    /** The endpoint answered with a 2xx status. */
    record Delivered() implements Outcome {}

    /**
     * Anything else.
     *
     * @param error for the partner
     * @param gone whether the endpoint answered 410: it wants no more
     */
    record Failed(String error, boolean gone) implements Outcome {}
}
