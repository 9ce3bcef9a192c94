package io.grantway.it.browser;

import static io.grantway.it.client.Application.ACME_WALLET;
import static io.grantway.it.client.Application.GLOBEX_PAY;
import static io.grantway.it.client.Permission.ALL;
import static io.grantway.it.client.User.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.ConsentDesk;
import io.grantway.it.client.NewSet;
import io.grantway.it.client.Parameters;
import io.grantway.it.client.Partner;
import io.grantway.it.client.Permission;
import io.grantway.it.client.Pkce;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The pages of applications and consents in every language, as {@link PageLook} looks at them.
 * German, the longest, also in dark and on a desk.
 */
@OnServer(with = "GRANTWAY_SESSION_SECONDS=600")
class HostedLookIT {
    private static final String[] ACCOUNT_PAGES = {
        "", "/preferences", "/history", "/data", "/profile", "/delete", "/nowhere"
    };
    private static final String[] LINKED_PAGES = {
        "/account/disconnect?application=",
        "/account/record?",
        "/account/erase?",
        "/account/withdraw?",
        "/account/esign?"
    };

    private final GrantwayServer server;
    private final List<String> found = new ArrayList<>();

    HostedLookIT(GrantwayServer server) {
        this.server = server;
    }

    @BeforeEach
    void somethingOnEachPage() {
        Chromium.require();
        var desk = new ConsentDesk(server, GLOBEX_PAY);
        desk.linked(NewSet.us(), desk.userId(ADA));
        desk.partner().initiate(within("50.00")).login(ADA).approve(ALL);
        new Partner(server, ACME_WALLET).initiate(within("20.00")).login(ADA).approve(ALL);
    }

    @Test
    void germanOnADesk() {
        try (var chromium = Chromium.desktop()) {
            look(chromium, "desk", "de", "Deutsch", "light", "dark");
        }
        assertThat(found).isEmpty();
    }

    @Test
    void germanOnAPhone() {
        try (var chromium = Chromium.phone()) {
            look(chromium, "phone", "de", "Deutsch", "light", "dark");
        }
        assertThat(found).isEmpty();
    }

    @Test
    void theOtherLanguagesOnAPhone() {
        try (var chromium = Chromium.phone()) {
            look(chromium, "phone", "fr", "Français", "light");
            look(chromium, "phone", "es", "Español", "dark");
            look(chromium, "phone", "en", "English", "light");
        }
        assertThat(found).isEmpty();
    }

    private void look(
            Chromium chromium, String size, String language, String name, String... themes) {
        var screen = new PageLook(chromium, found, size, language, themes);
        chromium.open(url("/")).press(name).await("html[lang=" + language + "]");
        screen.at("welcome");
        chromium.open(url("/oauth/login?session=nonsense"));
        screen.at("problem");
        chromium.open(initiate());
        screen.at("login");
        chromium.choose("button[name=sign-in]").await("#email[aria-invalid=true]");
        screen.at("login-fault");
        chromium.open(url("/account"));
        screen.at("sign-in");
        signIn(chromium);
        for (var page : ACCOUNT_PAGES) {
            chromium.open(url("/account" + page));
            screen.at("account" + page.replace('/', '-'));
        }
        for (var start : LINKED_PAGES) {
            chromium.open(url(overview(start)));
            chromium.open(chromium.target(start));
            screen.at(start.replaceAll("\\W+", " ").strip().split(" ")[1]);
        }
        chromium.open(url("/account/delete"))
                .choose("main .danger")
                .await("#understood-fault span");
        screen.at("delete-fault");
        chromium.open(initiate());
        screen.at("consent");
        chromium.open(url("/account")).press("English").await("html[lang=en]");
        chromium.choose(".who button").await("#email");
    }

    private static String overview(String start) {
        return switch (start) {
            case "/account/record?" -> "/account/history";
            case "/account/erase?" -> "/account/data";
            case "/account/withdraw?", "/account/esign?" -> "/account/preferences";
            default -> "/account";
        };
    }

    private void signIn(Chromium chromium) {
        chromium.type("input[type=email]", ADA.email)
                .type("input[type=password]", ADA.password)
                .choose("main .primary");
        chromium.awaitText(ADA.email);
    }

    private String initiate() {
        var parameters = new Partner(server, ACME_WALLET).initiateParameters(Pkce.create());
        var more = within("50.00").with("prompt", "consent");
        return url(Partner.INITIATE + "?" + parameters.withAll(more).encoded());
    }

    /** All permissions, payments up to so much. */
    private static Parameters within(String maxAmount) {
        return Parameters.of("scope", Permission.scope(ALL))
                .with(
                        "authorization_details",
                        "[{\"type\":\"transactions\",\"currency\":\"EUR\",\"maxAmount\":\"%s\",\"maxTotal\":\"200.00\"}]"
                                .formatted(maxAmount));
    }

    private String url(String path) {
        return server.url().resolve(path).toString();
    }
}
