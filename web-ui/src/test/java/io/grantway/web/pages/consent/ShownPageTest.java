package io.grantway.web.pages.consent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.grantway.consent.permission.Permission;
import io.grantway.consent.permission.SpendingLimit;
import io.grantway.oauth.openid.GrantedScope;
import io.grantway.oauth.openid.IdentityScope;
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
                        SpendingLimit.of("EUR", "50", null),
                        new GrantedScope(
                                Set.of(IdentityScope.EMAIL), Set.of(Permission.ACCOUNT_READ)));

        assertEquals(page, ShownPage.parse(page.text()));
    }

    @Test
    void aPageWithNothingTickedAndNoNoticeIsTold() {
        var page =
                new ShownPage(Set.of(), Set.of(), null, null, new GrantedScope(Set.of(), Set.of()));

        assertEquals(page, ShownPage.parse(page.text()));
    }
}
