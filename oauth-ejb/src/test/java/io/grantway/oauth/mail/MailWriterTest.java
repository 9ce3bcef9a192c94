package io.grantway.oauth.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MailWriterTest {

    private static final MailWords CONNECTED =
            MailWords.of(
                    new MailLetter(
                            MailKind.CONNECTED,
                            new EmailAddress("ada@example.com"),
                            Locale.ENGLISH,
                            Map.of(
                                    "application",
                                    "<b>Bank</b>\r\nBcc: eve@example.com\r\n\r\n- All your money",
                                    "partner",
                                    "\"><script>alert(1)</script>",
                                    "time",
                                    "now",
                                    "points",
                                    "See your wallet\nSee your cards",
                                    "link",
                                    "https://example.com/account")));
    private static final String NAME = "<b>Bank</b> Bcc: eve@example.com - All your money";

    private final MailWriter writer = new MailWriter(null, Clock.systemUTC());

    @Test
    void whatOthersNameThemselvesStaysOnItsLine() {
        assertEquals(NAME + " is connected to your account", CONNECTED.subject());
        var plain = writer.plain(CONNECTED);
        assertTrue(plain.contains("connected " + NAME + " of \"><script>"), plain);
        assertTrue(plain.contains("\n\n- See your wallet\n- See your cards\n\n"), plain);
        assertFalse(plain.contains("\n- All your money"), plain);
    }

    @Test
    void whatOthersNameThemselvesIsTextInHtml() {
        var html = writer.html(CONNECTED);
        assertFalse(html.contains("<b>") || html.contains("<script"), html);
        assertTrue(html.contains("&lt;b&gt;Bank&lt;/b&gt; Bcc"), html);
        assertTrue(html.matches("(?s).*<ul[^>]*>\\s*<li[^>]*>See your wallet</li>.*</ul>.*"), html);
    }
}
