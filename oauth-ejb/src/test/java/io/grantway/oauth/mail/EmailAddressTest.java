package io.grantway.oauth.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.grantway.oauth.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "ada@example.com,ada@example.com",
        "' Ada@Example.COM ',ada@example.com",
        "ada+news@mail.example.com,ada+news@mail.example.com",
        "o'neil@example.com,o'neil@example.com",
        "jörg@bücher.example,jörg@xn--bcher-kva.example",
        "J\u006F\u0308rg@BÜCHER.example,jörg@xn--bcher-kva.example",
        "用户@例子.中国,用户@xn--fsqu00a.xn--fiqs8s",
    })
    void twoSpellingsOfAMailboxAreOne(String given, String value) {
        assertEquals(value, new EmailAddress(given).value());
    }

    @ParameterizedTest
    @CsvSource({
        "ada@example.com,a•••@example.com",
        "a@example.com,a•••@example.com",
        "𝒶da@bücher.example,𝒶•••@xn--bcher-kva.example",
    })
    void aMaskedOneKeepsItsFirstLetterAndItsDomain(String given, String masked) {
        assertEquals(masked, new EmailAddress(given).masked());
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "ada",
                "@example.com",
                "ada@",
                "ada@localhost",
                "ada@example..com",
                "ada@-example.com",
                "ada@127.0.0.1",
                "ada@[127.0.0.1]",
                ".ada@example.com",
                "ada.@example.com",
                "a..b@example.com",
                "\"ada\"@example.com",
                "Ada <ada@example.com>",
                "ada@example.com,eve@example.com",
                "ada@example.com;eve@example.com",
                "ada@example.com\r\nBcc: eve@example.com",
                "ada\r\nBcc: eve@example.com",
                "ada\u0000@example.com",
                "ada\u2028@example.com",
                "ada @example.com",
                "ada@exa mple.com",
                "eve@example.com@example.com",
                "ada@example.com>",
                "ada\ud800@example.com",
            })
    void whatIsNoMailboxOrMoreThanOneIsRefused(String given) {
        assertThrows(InvalidInput.class, () -> new EmailAddress(given));
    }

    @Test
    void aLocalPartHasAtMost64OctetsAndAnAddress254() {
        new EmailAddress("a".repeat(64) + "@example.com");
        assertThrows(InvalidInput.class, () -> new EmailAddress("a".repeat(65) + "@example.com"));
        assertThrows(InvalidInput.class, () -> new EmailAddress("ö".repeat(33) + "@example.com"));
        assertThrows(
                InvalidInput.class,
                () -> new EmailAddress("ada@" + "a23456789.".repeat(25) + "example.com"));
    }
}
