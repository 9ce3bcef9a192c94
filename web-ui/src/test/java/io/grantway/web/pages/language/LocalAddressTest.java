package io.grantway.web.pages.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/account",
                "/account/esign/document?partner=01a20d5d-d455-7eed-bd16-619a84cffe2a",
                "/oauth/consent?session=eyJ0eXAi.eyJqdGki.SflKxw_-&notice=NOTHING_TICKED",
                "/account/disconnect?application=x&permission=wallet:read",
                "/account/sign-in?to=%2Faccount%2Fhistory%3Fbefore%3D5"
            })
    void leadsBackToThePage(String page) {
        assertEquals(page, LocalAddress.of(page).text());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "account",
                "https://evil.example",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "/account\r\nX-Evil: 1",
                "/account#there",
                "javascript:alert(1)"
            })
    void leadsToTheFirstPageInstead(String elsewhere) {
        assertEquals("/", LocalAddress.of(elsewhere).text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/oauth/login?url=https%3A%2F%2Fevil.example",
                "/oauth/login?url=//evil.example",
                "/oauth/login?url=%2f/evil.example"
            })
    void leavesOutAQueryOfSomebodyElse(String page) {
        assertEquals("/oauth/login", LocalAddress.of(page).text());
    }
}
