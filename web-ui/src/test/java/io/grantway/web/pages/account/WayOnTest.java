package io.grantway.web.pages.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WayOnTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/account",
                "/account/history",
                "/account/history?partner=01a20d5d-d455-7eed-bd16-619a84cffe2a&before=20",
                "/account/esign/document?partner=01a20d5d-d455-7eed-bd16-619a84cffe2a",
                "/account/disconnect?application=x&permission=wallet:read"
            })
    void leadsToPagesOfTheAccount(String page) {
        assertEquals(page, WayOn.to(page).address());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "https://evil.example",
                "//evil.example",
                "/\\evil.example",
                "/account.evil.example",
                "/account@evil.example",
                "/account/../oauth/login",
                "/account//evil.example",
                "/account?to=https://evil.example",
                "/account\n",
                "/oauth/consent"
            })
    void leadsHomeInstead(String elsewhere) {
        assertEquals("/account", WayOn.to(elsewhere).address());
    }
}
