package io.grantway.web.pages.account.app;

import java.time.Instant;
import java.util.List;

/**
 * What an application knows of the user, in words.
 *
 * @param staying that it stays connected after the user signed out; null where it does not
 * @param since null where that is nothing
 */
record Knowledge(List<String> words, String staying, Instant since) {

    static final Knowledge NONE = new Knowledge(List.of(), null, null);
}
