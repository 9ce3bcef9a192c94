package io.grantway.oauth.credential;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Argon2idTest {

    @ParameterizedTest(name = "m={0} t={1} p={2}, {3} bytes")
    @CsvSource({"8, 1, 1, 32", "256, 2, 1, 32", "7168, 5, 1, 32", "1024, 3, 4, 16", "64, 1, 2, 64"})
    void bothImplementationsGiveTheSameHash(int memory, int iterations, int lanes, int length) {
        assumeTrue(
                Argon2id.best() == Argon2id.REFERENCE,
                "The reference implementation has no build for this platform");
        var cost = new Argon2id.Cost(memory, iterations, lanes);
        var password = "p\u00e4ssword".getBytes(UTF_8);
        var salt = "somesalt-somesalt".getBytes(UTF_8);

        assertArrayEquals(
                Argon2id.JAVA.hash(password, salt, cost, length),
                Argon2id.REFERENCE.hash(password, salt, cost, length));
    }
}
