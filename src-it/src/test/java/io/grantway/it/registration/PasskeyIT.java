package io.grantway.it.registration;

import static io.grantway.it.client.Application.ACME_WALLET;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import io.grantway.it.client.Browser;
import io.grantway.it.client.NewSet;
import io.grantway.it.client.Parameters;
import io.grantway.it.client.StandardClient;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Passkeys as a device and a browser speak, and as somebody who has neither tries to. */
@OnServer
class PasskeyIT {
    private static final String LIST = "/account/security/passkeys";
    private static final String REFUSED = "This passkey does not open an account here.";
    private static final String EXPIRED = "That took longer than five minutes";

    private static final Map<String, Consumer<SoftAuthenticator>> FAULTS =
            Map.of(
                    "another origin", device -> device.origin = "http://localhost:1",
                    "another host", device -> device.rpId = "example.com",
                    "nobody there", device -> device.flags = SoftAuthenticator.VERIFIED,
                    "nobody verified", device -> device.flags = SoftAuthenticator.PRESENT,
                    "another ceremony", device -> device.type = "webauthn.other",
                    "inside a frame", device -> device.crossOrigin = true);

    private final GrantwayServer server;
    private final Newcomer user;
    private final SoftAuthenticator device;

    PasskeyIT(GrantwayServer server) {
        this.server = server;
        user = Newcomer.at(server, ACME_WALLET);
        var onboarding = user.verified("GB");
        user.consent(NewSet.global(), onboarding).expect(201);
        user.address(onboarding).expect(200);
        device = device();
    }

    @Test
    void aPasskeySignsInWithoutPasswordAndCountsAsTwoFactors() throws Exception {
        registered();
        var acme = new StandardClient(server, ACME_WALLET);
        var browser = new Browser(server);
        var visit =
                acme.visit(browser, Parameters.of("acr_values", "urn:grantway:acr:two-factors"));
        var before = browser.cookies().get("grantway_browser");

        sign(browser);

        var claims =
                SignedJWT.parse(visit.allow().redeem().expect(200).text("id_token"))
                        .getJWTClaimsSet();
        assertThat(claims.getStringListClaim("amr")).containsExactly("pop", "user", "mfa");
        assertThat(claims.getStringClaim("acr")).isEqualTo("urn:grantway:acr:two-factors");
        assertThat(browser.cookies().get("grantway_browser")).isNotEqualTo(before);
        assertThat(browser.open(LIST).page().text())
                .contains("Study lamp")
                .doesNotContain("not used yet");

        device.signCount = 2;
        Thread.sleep(1_100);
        var again = acme.visit(browser, Parameters.of("prompt", "login"));
        assertThat(again.browser().page().title()).startsWith("Sign in");
        sign(browser);
        again.allow().redeem().expect(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "another origin",
                "another host",
                "nobody there",
                "nobody verified",
                "another ceremony",
                "inside a frame"
            })
    void whatDoesNotFitNeitherSignsInNorIsAdded(String fault) {
        registered();
        FAULTS.get(fault).accept(device);
        var browser = signInPage();
        sign(browser);
        assertRefused(browser, REFUSED);

        var other = device();
        FAULTS.get(fault).accept(other);
        var adding = started();
        other.register(adding);
        adding.submit("form#passkey");
        assertThat(adding.answer().status()).isEqualTo(422);
        assertThat(adding.page().text()).contains("Nothing was added.");
        assertThat(names(adding)).containsExactly("Study lamp");
    }

    @Test
    void nobodyElseSignsIn() {
        registered();

        var stranger = device();
        stranger.userHandle = device.userHandle;
        var unknown = signInPage();
        stranger.sign(unknown);
        assertRefused(unknown.submit("form#passkey"), REFUSED);

        var forged = signInPage();
        device.forge(forged);
        assertRefused(forged.submit("form#passkey"), REFUSED);

        var handle = device.userHandle;
        device.userHandle = new byte[32];
        var mistaken = signInPage();
        sign(mistaken);
        assertRefused(mistaken, REFUSED);

        device.userHandle = handle;
        sign(mistaken);
        assertThat(mistaken.address().getPath()).isEqualTo(LIST);
    }

    @Test
    void aChallengeIsForOnePageOfOneBrowserOnce() {
        registered();
        var page = signInPage();
        device.sign(page);
        var stolen = signInPage();
        for (var field : SoftAuthenticator.form(page).select("input:not([name=csrf])")) {
            SoftAuthenticator.form(stolen)
                    .selectFirst("[name=%s]".formatted(field.attr("name")))
                    .val(field.val());
        }
        assertRefused(stolen.submit("form#passkey"), EXPIRED);

        var replayed = page.newTab().open(LIST);
        for (var field : SoftAuthenticator.form(page).select("input")) {
            SoftAuthenticator.form(replayed)
                    .selectFirst("[name=%s]".formatted(field.attr("name")))
                    .val(field.val());
        }
        page.submit("form#passkey");
        assertThat(page.address().getPath()).isEqualTo(LIST);

        var visit =
                new StandardClient(server, ACME_WALLET).visit(new Browser(server), Parameters.NONE);
        var foreign = visit.browser();
        SoftAuthenticator.form(foreign)
                .attr(
                        "data-challenge",
                        SoftAuthenticator.form(signInPage()).attr("data-challenge"));
        device.signCount = 5;
        sign(foreign);
        assertRefused(foreign, EXPIRED);

        var registering = started();
        var taken = signInPage();
        SoftAuthenticator.form(taken)
                .attr("data-challenge", SoftAuthenticator.form(registering).attr("data-challenge"));
        sign(taken);
        assertRefused(taken, EXPIRED);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 0x7f, 0xff})
    void aChallengeThatIsMadeUpIsRefused(int fill) {
        registered();
        var page = signInPage();
        var form = SoftAuthenticator.form(page);
        var madeUp = Base64.getUrlDecoder().decode(form.attr("data-challenge"));
        Arrays.fill(madeUp, (byte) fill);
        form.attr("data-challenge", Base64.getUrlEncoder().withoutPadding().encodeToString(madeUp));
        sign(page);
        assertRefused(page, EXPIRED);
    }

    @Test
    void oneChallengeUsedManyTimesAtOnceCountsOnce() {
        registered();
        var page = signInPage();
        device.sign(page);
        var filled = SoftAuthenticator.form(page).select("input");
        var tabs = new ArrayList<Browser>();
        for (int i = 0; i < 8; i++) {
            var tab = page.newTab().open(LIST);
            for (var field : filled) {
                SoftAuthenticator.form(tab)
                        .selectFirst("[name=%s]".formatted(field.attr("name")))
                        .val(field.val());
            }
            tabs.add(tab);
        }

        var signedIn =
                IntStream.range(0, 8)
                        .parallel()
                        .filter(
                                i ->
                                        tabs
                                                .get(i)
                                                .submit("form#passkey")
                                                .cookiesReceived()
                                                .stream()
                                                .anyMatch(c -> c.startsWith("grantway_sign_in=")))
                        .count();

        assertThat(signedIn).isEqualTo(1);
    }

    @Test
    void aCopyIsRefusedAndTheUserIsTold() {
        device.signCount = 7;
        registered();
        device.signCount = 9;
        var first = signInPage();
        sign(first);
        assertThat(first.address().getPath()).isEqualTo(LIST);

        device.signCount = 8;
        var copy = signInPage();
        sign(copy);

        assertRefused(copy, "only a copy of it could be");
        assertThat(user.mailbox().awaitSubject("A passkey of yours may have been copied"))
                .startsWith("A passkey of yours may have been copied");
    }

    @Test
    void onlyWhoKnowsThePasswordAddsAndRemoves() {
        var browser = signedIn().open(LIST);
        browser.fill("#password", "not the password of this").press("Continue");
        assertThat(browser.answer().status()).isEqualTo(422);
        assertThat(browser.page().selectFirst("#password-fault").text())
                .isEqualTo("This password is not right.");
        assertThat(SoftAuthenticator.form(browser)).isNull();

        registered();
        assertThat(user.mailbox().awaitSubject("A passkey was added to your account"))
                .startsWith("A passkey was added to your account");
        browser.open(LIST).open(browser.page().selectFirst("ol.history a").attr("href"));
        browser.fill("#name", "Desk lamp").press("Save name");
        assertThat(names(browser)).containsExactly("Desk lamp");
        assertThat(browser.page().text()).contains("The name was saved.");

        var one = browser.page().selectFirst("ol.history a").attr("href");
        browser.open(one).fill("#name", "x".repeat(61)).press("Save name");
        assertThat(browser.answer().status()).isEqualTo(422);
        browser.open(one).fill("#password", "not the password of this").press("Remove");
        assertThat(browser.answer().status()).isEqualTo(422);
        browser.open(one).fill("#password", user.password()).press("Remove");
        assertThat(names(browser)).isEmpty();
        assertThat(user.mailbox().awaitSubject("A passkey was removed from your account"))
                .startsWith("A passkey was removed from your account");
        assertThat(browser.open(one).answer().status()).isEqualTo(404);

        var gone = signInPage();
        sign(gone);
        assertRefused(gone, REFUSED);
    }

    @Test
    void oneDeviceIsAddedOnceAndTwentyAreTheMost() {
        registered();
        var again = started();
        assertThat(SoftAuthenticator.form(again).attr("data-known"))
                .isEqualTo(
                        Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(device.credentialId));
        device.register(again);
        again.submit("form#passkey");
        assertThat(again.page().text()).contains("There is a passkey of this device already.");

        for (int i = 1; i < 20; i++) {
            var browser = started();
            device().register(browser);
            browser.submit("form#passkey");
        }

        var full = signedIn().open(LIST);
        assertThat(names(full)).hasSize(20);
        assertThat(full.page().select("#password")).isEmpty();
        assertThat(full.page().text()).contains("You have 20 passkeys");
    }

    @ParameterizedTest
    @CsvSource({
        "passkey, x", "passkey, ''", "userHandle, '!'", "authenticatorData, AAAA",
        "clientData, e30", "clientData, bnVsbA", "signature, AA", "clientData, W10"
    })
    void nonsenseIsRefused(String field, String value) {
        registered();
        var browser = signInPage();
        device.sign(browser);
        SoftAuthenticator.form(browser).selectFirst("[name=%s]".formatted(field)).val(value);

        browser.submit("form#passkey");

        assertThat(browser.answer().status()).isEqualTo(422);
        var adding = started();
        device().register(adding);
        SoftAuthenticator.form(adding).selectFirst("[name=attestationObject]").val(value);
        adding.submit("form#passkey");
        assertThat(adding.answer().status()).isEqualTo(422);
    }

    @Test
    void passkeysAreExportedShownAfterAResetAndGoneWithTheAccount() {
        registered();
        var browser = signedIn().open("/account/data").press("Download my data");
        var held = (List<?>) browser.answer().json().get("passkeys");
        assertThat(held).hasSize(1);
        assertThat((Map<?, ?>) held.get(0))
                .extracting("name", "transports", "synced")
                .containsExactly("Study lamp", "internal", "false");

        new Browser(server)
                .open("/oauth/password")
                .fill("input[name=email]", user.email())
                .press("Send me a link");
        var next = "seven lanterns under the harbour";
        server.keepSecret(next);
        var reset = new Browser(server).open(user.mailbox().linkOf("Choose a new password"));
        reset.fill("input[name=password]", next).press("Change my password");
        assertThat(user.mailbox().awaitSubject("Your password was changed"))
                .startsWith("Your password was changed")
                .contains("Passkeys still sign in to your account: Study lamp.");
        var still = signInPage();
        sign(still);
        assertThat(still.address().getPath()).isEqualTo(LIST);

        still.open("/account/delete").fill("#password", next);
        still.page().selectFirst("[name=understood]").attr("checked", true);
        still.press("Delete my account for good");
        device.signCount = 3;
        var gone = signInPage();
        sign(gone);
        assertRefused(gone, REFUSED);
    }

    private SoftAuthenticator device() {
        return new SoftAuthenticator(server.url().toString());
    }

    private Browser signedIn() {
        return new Browser(server)
                .open(LIST)
                .fill("input[type=email]", user.email())
                .fill("input[type=password]", user.password())
                .press("Sign in");
    }

    /** A page that waits for a device. */
    private Browser started() {
        return signedIn()
                .fill("#name", "Study lamp")
                .fill("#password", user.password())
                .press("Continue");
    }

    private void registered() {
        var browser = started();
        device.register(browser);
        browser.submit("form#passkey");
        assertThat(browser.page().text()).contains("The passkey was added.");
        assertThat(browser.answer().header("Content-Security-Policy").orElseThrow())
                .doesNotContain("script-src");
        device.signCount += device.signCount > 0 ? 1 : 0;
    }

    private Browser signInPage() {
        var browser = new Browser(server).open(LIST);
        assertThat(browser.answer().header("Content-Security-Policy").orElseThrow())
                .endsWith("script-src 'self'");
        return browser;
    }

    private void sign(Browser browser) {
        device.sign(browser);
        browser.submit("form#passkey");
    }

    private static void assertRefused(Browser browser, String words) {
        assertThat(browser.answer().status()).isEqualTo(422);
        assertThat(browser.page().selectFirst("#fault").text()).contains(words);
        assertThat(browser.cookies()).doesNotContainKey("grantway_sign_in");
    }

    private static List<String> names(Browser browser) {
        return browser.page().select("ol.history strong").eachText();
    }
}
