package io.grantway.oauth.credential;

import io.grantway.oauth.Shared;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;

/**
 * Passwords that are tried first, as they come up most often in breaches: 44,889 in lower case,
 * each kept as the first five bytes of its SHA-256, sorted. By chance a password that is not among
 * them is taken for one of them once in 24 million.
 */
@Shared
class CommonPasswords {

    private static final int WIDTH = 5;

    private final byte[] hashes = read();

    boolean contains(String password) {
        var wanted = hash(password.toLowerCase(Locale.ROOT));
        var low = 0;
        var high = hashes.length / WIDTH - 1;
        while (low <= high) {
            var middle = (low + high) >>> 1;
            var order =
                    Arrays.compareUnsigned(
                            hashes, middle * WIDTH, (middle + 1) * WIDTH, wanted, 0, WIDTH);
            if (order == 0) {
                return true;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return false;
    }

    private static byte[] hash(String password) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(password.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] read() {
        try (var file = CommonPasswords.class.getResourceAsStream("common-passwords.bin")) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
