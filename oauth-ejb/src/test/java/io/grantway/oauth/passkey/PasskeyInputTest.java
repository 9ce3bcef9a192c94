package io.grantway.oauth.passkey;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grantway.oauth.InvalidInput;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers send of passkeys, before anything of it is believed. */
class PasskeyInputTest {

    private static final String GOOD = "AQID";

    @Test
    void anAssertionIsReadFromBase64Url() {
        var read = PasskeyAssertion.read("AQ", "_w", "-_8", GOOD, "AA").orElseThrow();
        assertArrayEquals(new byte[] {1}, read.credentialId());
        assertArrayEquals(new byte[] {-1}, read.userHandle());
        assertArrayEquals(new byte[] {-5, -1}, read.authenticatorData());
        assertArrayEquals(new byte[] {1, 2, 3}, read.clientData());
        assertArrayEquals(new byte[] {0}, read.signature());
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"+/8=", "A", "AQI D", "AQI\n", "ä", "=", "%41"})
    void oneMalformedPartMakesNone(String part) {
        assertTrue(PasskeyAssertion.read(part, GOOD, GOOD, GOOD, GOOD).isEmpty());
        assertTrue(PasskeyAssertion.read(GOOD, part, GOOD, GOOD, GOOD).isEmpty());
        assertTrue(PasskeyAssertion.read(GOOD, GOOD, part, GOOD, GOOD).isEmpty());
        assertTrue(PasskeyAssertion.read(GOOD, GOOD, GOOD, part, GOOD).isEmpty());
        assertTrue(PasskeyAssertion.read(GOOD, GOOD, GOOD, GOOD, part).isEmpty());
        assertTrue(PasskeyAttestation.read(part, GOOD, "usb").isEmpty());
        assertTrue(PasskeyAttestation.read(GOOD, part, "usb").isEmpty());
    }

    @Test
    void whatIsTooLongIsNotDecoded() {
        assertTrue(PasskeyAssertion.read("A".repeat(4_096), GOOD, GOOD, GOOD, GOOD).isPresent());
        assertTrue(PasskeyAssertion.read("A".repeat(4_100), GOOD, GOOD, GOOD, GOOD).isEmpty());
        assertTrue(PasskeyAttestation.read("A".repeat(16_384), GOOD, null).isPresent());
        assertTrue(PasskeyAttestation.read("A".repeat(16_388), GOOD, null).isEmpty());
    }

    @Test
    void transportsThatThereAreNotAreLeftOut() {
        var sent = PasskeyAttestation.read(GOOD, GOOD, "usb,carrier-pigeon,,internal, nfc");
        assertEquals(Set.of("usb", "internal"), sent.orElseThrow().transports());
        assertEquals(
                Set.of(), PasskeyAttestation.read(GOOD, GOOD, null).orElseThrow().transports());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "  Study lamp  ", "<b>Schlüssel</b>", "鍵"})
    void aNameIsOneLineWithoutBlanksAround(String typed) {
        assertEquals(typed.strip(), new PasskeyName(typed).value());
        assertEquals(60, new PasskeyName("y".repeat(60)).value().length());
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "   ",
                "two\nlines",
                "tab\there",
                "\u0000",
                "1234567890123456789012345678901234567890123456789012345678901"
            })
    void whatIsNoNameIsRefused(String typed) {
        assertThrows(InvalidInput.class, () -> new PasskeyName(typed));
    }
}
