package io.grantway.web.pages.consent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.grantway.consent.permission.Permission;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShownPageTest {

    @Test
    void isReadAsItWasWritten() {
        var page =
                new ShownPage(
                        Set.of(Permission.WALLET_READ, Permission.CARD_READ),
                        Set.of(Permission.CARD_READ),
                        Notice.NOTHING_TICKED,
                        io.grantway.consent.permission.SpendingLimit.of("EUR", "50", null));

        assertEquals(page, ShownPage.parse(page.text()));
    }

    @Test
    void aPageWithNothingTickedAndNoNoticeIsTold() {
        var page = new ShownPage(Set.of(), Set.of(), null, null);

        assertEquals(page, ShownPage.parse(page.text()));
    }
}
