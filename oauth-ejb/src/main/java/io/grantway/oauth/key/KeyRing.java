package io.grantway.oauth.key;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The signing keys at one moment: which signs, which are published. A key signs from its time until
 * its successor's; it stays published until the last token that it signed has died.
 *
 * @param keys by ascending generation
 * @param tokenLifetime the longest life of a token
 */
record KeyRing(List<LoadedKey> keys, Duration tokenLifetime) {

    KeyRing {
        keys = List.copyOf(keys);
    }

    /** The key that signs what is issued at the given time. */
    LoadedKey signingAt(Instant time) {
        LoadedKey signing = null;
        for (var key : keys) {
            if (signing == null || !key.signsFrom().isAfter(time)) {
                signing = key;
            }
        }
        return signing;
    }

    LoadedKey newest() {
        return keys.get(keys.size() - 1);
    }

    /** What the JWKS shows: the next key, the signing one, and those whose tokens may live. */
    List<LoadedKey> publishedAt(Instant time) {
        var first = firstPublishedAt(time);
        return keys.stream().filter(key -> key.generation() >= first).toList();
    }

    /** Keys of an earlier generation verify nothing any more. */
    int firstPublishedAt(Instant time) {
        var first = keys.get(0).generation();
        for (int i = 1; i < keys.size(); i++) {
            if (!keys.get(i).signsFrom().plus(tokenLifetime).isAfter(time)) {
                first = keys.get(i).generation();
            }
        }
        return first;
    }
}
