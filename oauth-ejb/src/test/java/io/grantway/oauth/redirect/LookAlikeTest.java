package io.grantway.oauth.redirect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.net.IDN;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookAlikeTest {

    @ParameterizedTest(name = "{0} ~ {1}")
    @CsvSource({
        "acme.com, \u0430cme.com",
        "acme.com, acm\u0435.com",
        "paypal.com, paypa1.com",
        "paypal.com, paypai.com",
        "google.com, g00gle.com",
        "modern.com, modem.com",
        "wallet.com, vvallet.com",
        "acme-pay.com, acmepay.com",
        "bank.com, 8ank.com",
        "acme.com, \u00E1cme.com",
        "acme.com, acm\u00E9.com",
        "scope.com, \u0455cope.com"
    })
    void namesThatLookAlikeHaveOneSkeleton(String genuine, String forged) {
        assertEquals(skeleton(genuine), skeleton(IDN.toASCII(forged)));
    }

    @ParameterizedTest(name = "{0} !~ {1}")
    @CsvSource({"acme.com, globex.com", "acme.com, acme.org", "bank.com, tank.com"})
    void namesThatDoNotHaveTwo(String one, String two) {
        assertNotEquals(skeleton(one), skeleton(two));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "acme, acme, true",
        "acme, acmes, true",
        "acme, cme, true",
        "acme, acne, true",
        "acme, amce, true",
        "acme, caem, false",
        "acme, acmess, false",
        "acme, anne, false",
        "acme, emca, false",
        "a, '', true",
        "'', '', true",
        "ab, ba, true",
        "abc, cba, false",
        "abcd, abdcx, false"
    })
    void oneSlipIsOneCharacterOrTwoNeighbours(String one, String two, boolean close) {
        assertEquals(close, Distance.isAtMostOne(one, two));
        assertEquals(close, Distance.isAtMostOne(two, one));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "https://app.acme.com/cb, app.acme.com, com.acme.app",
        "http://localhost:3000/cb, localhost, localhost",
        "com.acme.wallet:/callback, wallet.acme.com, com.acme.wallet"
    })
    void aCustomSchemeIsReadAsTheDomainThatItIs(String uri, String name, String key) {
        var host = Host.of(new RedirectUri(uri));
        assertEquals(name, host.name());
        assertEquals(key, host.key());
    }

    private static String skeleton(String host) {
        return new Host(host).skeleton();
    }
}
