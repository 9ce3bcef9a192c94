package io.grantway.it.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.browser.Chromium;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebDriverException;

/** The hosted pages are configured in Chromium; pictures are left in target/screenshots. */
@OnServer
class HostedUiJourneyIT {

    private final GrantwayServer server;

    @TempDir private Path files;

    HostedUiJourneyIT(GrantwayServer server) {
        this.server = server;
    }

    @BeforeEach
    void needsABrowser() {
        Chromium.require();
    }

    @Test
    void thePreviewShowsWhatUsersWillSeeBeforeItIsSaved() throws IOException {
        try (var chromium = Chromium.desktop()) {
            open(chromium);
            chromium.type("[id='form:background']", "#fff8ee")
                    .type("[id='form:text']", "#999999")
                    .awaitText("too little, at least 4.5 : 1");
            chromium.type("[id='form:text']", "#2b1708")
                    .type("[id='form:accent']", "#8a3b00")
                    .type("[id='form:headline-en']", "Good to see you")
                    .type("[id='form:explanation-en']", "Sign in to pay.")
                    .upload("[id='form:logo']", logo());

            until("255, 248, 238", chromium, page -> page.style("body", "background-color"));
            until("138, 59, 0", chromium, page -> page.style(".primary", "background-color"));
            until("Good to see you", chromium, page -> page.textOf(".headline"));
            assertThat(chromium.<String>inFrame(page -> page.textOf("h1"))).isNotBlank();
            chromium.screenshot("hosted-ui-1-login")
                    .choose("[name=previewPage][value=consent]")
                    .choose("[name=previewScheme][value=dark]");
            until("Allow", chromium, page -> page.textOf(".primary"));
            until("255, 248, 238", chromium, page -> page.style("body", "background-color"));
            chromium.screenshot("hosted-ui-2-consent")
                    .press("Save and show")
                    .awaitText("Version 1 is saved")
                    .screenshot("hosted-ui-3-saved");
            until("Good to see you", chromium, page -> page.textOf(".headline"));
            assertNoComplaint(chromium);
        }
    }

    @Test
    void theEditorFitsAPhoneInTheDark() {
        try (var chromium = Chromium.phone().dark()) {
            open(chromium);
            until("Sign in", chromium, page -> page.textOf(".primary"));
            chromium.screenshot("hosted-ui-phone");
            assertThat(chromium.overflow()).isZero();
            assertNoComplaint(chromium);
        }
    }

    private void open(Chromium chromium) {
        chromium.open(server.url().resolve("/admin/partners").toString())
                .type("[id='form:email']", "tam@example.com")
                .type("[id='form:password']", Desk.PASSWORD)
                .press("Sign in")
                .awaitText("New partner")
                .type("[id='add:newName']", "Looks " + UUID.randomUUID())
                .press("Add partner")
                .awaitText("New application")
                .type("[id='add:newName']", "Bright Pay")
                .tick("Wallet: read")
                .press("Add application")
                .awaitText("Ready for production")
                .follow("Hosted pages")
                .awaitText("Nothing is configured yet");
    }

    /** That the preview can't take the focus is as it should be. */
    private static void assertNoComplaint(Chromium chromium) {
        assertThat(chromium.complaints()).allMatch(words -> words.contains("Blocked autofocusing"));
    }

    private static void until(String expected, Chromium chromium, Function<Chromium, String> look) {
        var deadline = Instant.now().plusSeconds(20);
        var seen = "";
        while (!seen.contains(expected) && Instant.now().isBefore(deadline)) {
            try {
                seen = chromium.inFrame(look);
            } catch (WebDriverException e) {
                seen = e.getMessage(); // the frame gives way to its next page
            }
        }
        assertThat(seen).contains(expected);
    }

    private Path logo() throws IOException {
        var picture = new BufferedImage(128, 128, BufferedImage.TYPE_INT_RGB);
        var canvas = picture.createGraphics();
        canvas.setColor(new Color(0x8a3b00));
        canvas.fillRect(0, 0, 128, 128);
        canvas.setColor(Color.WHITE);
        canvas.fillOval(24, 24, 80, 80);
        canvas.dispose();
        var file = files.resolve("logo.png");
        ImageIO.write(picture, "png", file.toFile());
        return file;
    }
}
