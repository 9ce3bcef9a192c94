package io.grantway.it.registration;

import static io.grantway.it.client.Application.ACME_WALLET;

import io.grantway.it.client.Browser;
import io.grantway.it.client.NewSet;
import io.grantway.it.server.GrantwayServer;

/** A signed-in user on the page that changes the e-mail address. */
record EmailVisit(Newcomer user, Browser browser) {
    static final String PAGE = "/account/profile/email";
    static final String CODE_MAIL = "Confirm your new e-mail address";

    EmailVisit(GrantwayServer server, Newcomer user) {
        this(user, new Browser(server).open(PAGE));
        browser.fill("input[type=email]", user.email())
                .fill("input[type=password]", user.password())
                .press("Sign in");
    }

    static Newcomer registered(GrantwayServer server) {
        return register(Newcomer.at(server, ACME_WALLET));
    }

    static Newcomer register(Newcomer newcomer) {
        var id = newcomer.begin();
        var code = newcomer.mailbox().codeOf("Confirm your e-mail address");
        var onboarding = newcomer.verify(id, code).expect(200).text("onboardingId");
        newcomer.consent(NewSet.global(), onboarding).expect(201);
        newcomer.address(onboarding).expect(200);
        return newcomer;
    }

    EmailVisit open() {
        browser.open(PAGE);
        return this;
    }

    EmailVisit begin(String email) {
        return begin(email, user.password());
    }

    EmailVisit begin(String email, String password) {
        if (browser.page().select("#email").isEmpty()) {
            open();
        }
        browser.fill("#email", email).fill("#password", password).press("Send code");
        return this;
    }

    /** The code that the new address got. */
    String code(Newcomer moved, String... before) {
        return moved.mailbox().codeOf(CODE_MAIL, before);
    }

    EmailVisit confirm(String code) {
        browser.fill("#code", code).press("Change address");
        return this;
    }

    /** All of it, to an address that gets its first mail. */
    EmailVisit change(Newcomer moved) {
        return begin(moved.email()).confirm(code(moved));
    }

    /** Gives the change up, where one is under way. */
    EmailVisit keep() {
        if (!browser.page().select("#code").isEmpty()) {
            press("Keep my address");
            open();
        }
        return this;
    }

    EmailVisit press(String button) {
        browser.press(button);
        return this;
    }

    /** The same page in another tab. */
    EmailVisit tab() {
        return new EmailVisit(user, browser.newTab().open(PAGE));
    }

    /** Shows this browser's own form for a code, as if it had asked for one. */
    EmailVisit withFormOf(EmailVisit other) {
        var token = browser.page().selectFirst("main input[name=csrf]").val();
        var form = browser.page().selectFirst("main form");
        form.html(other.browser().page().selectFirst("main form").html());
        form.selectFirst("input[name=csrf]").val(token);
        return this;
    }

    String text() {
        return browser.page().body().text();
    }

    String fault(String field) {
        return browser.page().selectFirst("#" + field + "-fault").text();
    }

    static String otherThan(String code) {
        return code.equals("00000000") ? "11111111" : "00000000";
    }
}
