package io.grantway.web.pages.account.app;

import java.time.Instant;
import java.util.List;

/**
 * What an application knows of the user, in words.
 *
 * @param since null where that is nothing
 */
record Knowledge(List<String> words, Instant since) {

    static final Knowledge NONE = new Knowledge(List.of(), null);
}
