package io.grantway.oauth.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

    private static final List<String> CONTEXT =
            Arrays.asList("margaret.hamilton@example.com", "Margaret", null);

    private final PasswordPolicy policy = new PasswordPolicy(new CommonPasswords());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Analytical-Engine-1843",
                "violet paper train harbour",
                "только слова без цифр",
                "七転び八起き七転び八起き",
                "🦊🐢🦉🐍🦋🐌🐞🦂🐙🐠 and a tail",
                "correcthorsebatterystaple-x9"
            })
    void lengthIsEnough(String password) {
        assertEquals(Optional.empty(), policy.fault(password, CONTEXT));
    }

    @Test
    void theOwnAddressIsNoPasswordHoweverOddItIs() {
        var address = "n7-f2c1-9b-44aa-0e@xq.example";

        assertEquals(
                Optional.of(PasswordFault.PERSONAL),
                policy.fault(address.toUpperCase(), List.of(address)));
    }

    @ParameterizedTest
    @CsvSource({
        "Sh0rt-one,TOO_SHORT",
        "🦊🐢🦉🐍🦋🐌🐞🦂🐙,TOO_SHORT",
        "1234567890,COMMON",
        "QWERTYUIOP,COMMON",
        "Password2026!,COMMON",
        "!!!dragon!!!!,COMMON",
        "Margaret-Hamilton,PERSONAL",
        "grantway1234,PERSONAL",
        "aaaaaaaaaaaa,GUESSABLE",
        "abcdefghijkl,GUESSABLE",
        "tab\tin the middle,UNREADABLE",
    })
    void whatIsTriedFirstIsRefused(String password, PasswordFault fault) {
        assertEquals(Optional.of(fault), policy.fault(password, CONTEXT));
    }

    @Test
    void aHugePasswordIsRefusedAtOnceAndALongOneMeasuredInTime() {
        assertEquals(
                Optional.of(PasswordFault.TOO_LONG), policy.fault("x".repeat(1_000_000), CONTEXT));
        assertTimeout(Duration.ofSeconds(5), () -> policy.fault("aB1-".repeat(64), CONTEXT));
    }

    @Test
    void strengthGoesFromGuessedAtOnceToNotGuessed() {
        assertEquals(0, policy.strength("password", CONTEXT));
        assertEquals(4, policy.strength("violet paper train harbour", CONTEXT));
    }
}
