package io.grantway.it.admin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Answer;
import io.grantway.it.client.Http;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The hosted pages of an application are configured, and files that are no logo are refused. */
@OnServer
class HostedUiIT {

    private static final String NOT_A_PICTURE = "Must be a PNG, JPEG or GIF picture";

    private final GrantwayServer server;
    private Desk tam;
    private String id;
    private String page;

    HostedUiIT(GrantwayServer server) {
        this.server = server;
    }

    /** An application of its own for each test. */
    @BeforeEach
    void anApplication() {
        tam = Desk.of(server, "tam@example.com");
        id = Onboarded.by(tam, server).id();
        page = "hosted-ui?id=" + id;
    }

    @Test
    void aLookIsSavedShownAndRolledBackWithAReason() throws IOException {
        var saved = draft("Welcome").file("logo", "l.png", "image/png", png(64, 64)).press("go");
        assertThat(saved.location().getQuery()).contains("id=" + id, "done=saved");
        draft("Welcome anew").with("accent", "#6b0b2f").press("go").location();

        var shown = tam.get(page + "&done=saved").expect(200).body();
        assertThat(shown).contains("Version 2 is saved", "#6b0b2f", "Welcome anew");
        assertThat(asset(2, "css")).contains("--brand-accent: #6b0b2f");
        assertThat(ImageIO.read(new ByteArrayInputStream(logo(1))).getWidth()).isEqualTo(64);
        assertThat(logo(2)).isEqualTo(logo(1));

        var back = rollBack(shown);
        assertThat(back.press("go").expect(200).body()).contains("Must be filled in");
        rollBack(tam.get(page).body()).with("reason", "Too red").press("go").location();

        assertThat(Jsoup.parse(tam.get(page).body()).select("article:has(.chip.good) h3").text())
                .isEqualTo("Version 1");
        assertThat(tam.get("journal?applicationId=" + id).body())
                .contains("hosted-ui.saved", "hosted-ui.shown", "Too red");
    }

    @Test
    void eachFaultStandsBesideItsFieldAndNothingIsSaved() {
        var answer =
                draft("")
                        .with("background", "white; } body { display: none")
                        .with("text", "#77777")
                        .with("accent", "#6b0b2f")
                        .with("accentText", "#7b1b3f")
                        .with("explanation-de", "Nur erkl\u00e4rt")
                        .file("logo", "l.svg", "image/png", "<svg/>".getBytes(UTF_8))
                        .press("go")
                        .expect(200);

        assertThat(fault(answer, "background")).contains("Must be a colour such as");
        assertThat(fault(answer, "text")).contains("Must be a colour such as");
        assertThat(fault(answer, "headline-en")).isEqualTo("Must be filled in");
        assertThat(fault(answer, "headline-de")).isEqualTo("Must be filled in");
        assertThat(fault(answer, "logo")).isEqualTo(NOT_A_PICTURE);
        assertThat(tam.get(page).body()).contains("Nothing is configured yet");
    }

    @Test
    void coloursThatCannotBeReadAreRefusedWithTheirContrast() {
        var answer = draft("Welcome").with("text", "#bbbbbb").with("accent", "#eeeeee").press("go");

        assertThat(fault(answer, "text")).contains("contrast of 1.91", "at least 4.5");
        assertThat(fault(answer, "accent")).contains("contrast of 1.16", "at least 3.0");
        assertThat(fault(answer, "accentText")).contains("at least 4.5");
    }

    @Test
    void whoeverSavesSecondIsToldOfTheFirst() {
        var mine = draft("Mine");
        var other = Desk.of(server, "tam2@example.com");
        var theirs = other.form(page, "form").with("headline-en", "Theirs");
        theirs.with("explanation-en", "Theirs").press("go").location();

        var answer = mine.press("go").expect(200);

        assertThat(answer.body()).contains("Nothing of yours was saved");
        assertThat(asset(1, "css")).contains("--brand-accent");
        new Http(server).get("/oauth/brand/" + id + "/2.css").send().expect(404);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void whatIsNoLogoIsRefused(String name, String type, byte[] content, String fault) {
        var answer = draft("Welcome").file("logo", name, type, content).press("go").expect(200);

        assertThat(fault(answer, "logo")).isEqualTo(fault);
        new Http(server).get("/oauth/brand/" + id + "/1.css").send().expect(404);
    }

    static Stream<Arguments> attacks() throws IOException {
        var script = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
        var html = "GIF89a/*<script>*/=1;alert(1)//</script>";
        return Stream.of(
                Arguments.of("logo.svg", "image/svg+xml", script.getBytes(UTF_8), NOT_A_PICTURE),
                Arguments.of("logo.png", "image/png", script.getBytes(UTF_8), NOT_A_PICTURE),
                Arguments.of("logo.gif", "image/gif", html.getBytes(UTF_8), NOT_A_PICTURE),
                Arguments.of("logo.png", "image/png", cut(png(64, 64)), NOT_A_PICTURE),
                Arguments.of("../../x.jsp", "text/plain", new byte[] {1, 2}, NOT_A_PICTURE),
                Arguments.of(
                        "bomb.png",
                        "image/png",
                        claimed(60_000, 60_000),
                        "Must have at most 4 million pixels"),
                Arguments.of(
                        "dot.png",
                        "image/png",
                        png(8, 8),
                        "Must be at least 16 pixels wide and high"),
                Arguments.of(
                        "large.png",
                        "image/png",
                        new byte[600_000],
                        "Must be a file of up to 500 KB"));
    }

    @Test
    void aPolyglotIsPaintedAnewWithoutItsTail() throws IOException {
        var tail = "<script>alert(document.cookie)</script>".getBytes(UTF_8);
        var picture = png(32, 32);
        var both = ByteBuffer.allocate(picture.length + tail.length).put(picture).put(tail).array();

        draft("Welcome").file("logo", "logo.html", "text/html", both).press("go").location();

        var served = new Http(server).get("/oauth/brand/" + id + "/1.png").send().expect(200);
        assertThat(served.header("Content-Type")).contains("image/png");
        assertThat(served.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(served.body()).doesNotContain("script", "cookie");
    }

    @Test
    void aFileWithoutEndIsRefusedBeforeItIsRead() {
        var huge = draft("Welcome").file("logo", "logo.png", "image/png", new byte[6_000_000]);
        try {
            assertThat(huge.press("go").leaksNothing().status()).isEqualTo(413);
        } catch (UncheckedIOException closed) {
            // the server closes the connection as soon as it knows: that is an answer, too
        }

        assertThat(tam.get(page).expect(200).body()).contains("Nothing is configured yet");
    }

    @Test
    void auditorsLookAndTheirFormsCountForNothing() {
        var auditor = Desk.of(server, "auditor@example.com");
        assertThat(auditor.get(page).expect(200).body()).doesNotContain("Save and show");

        auditor.form(page, "form")
                .with("background", "#000000")
                .with("headline-en", "Mine")
                .press("go");

        new Http(server).get("/oauth/brand/" + id + "/1.css").send().expect(404);
    }

    @Test
    void onlyTheConsoleFramesThePreviewAndItsFormsLeadNowhere() {
        for (var kind : new String[] {"login", "consent"}) {
            var answer =
                    new Http(server)
                            .get("/oauth/preview/" + kind + "?application=" + id)
                            .send()
                            .expect(200);
            assertThat(answer.header("Content-Security-Policy"))
                    .get()
                    .asString()
                    .contains("frame-ancestors 'self'", "form-action 'none'");
            assertThat(answer.body()).contains("Umbrella");
            assertThat(preview(kind, "de")).contains("lang=\"de\"");
            for (var unknown : new String[] {"x", "00000000-0000-0000-0000-000000000000"}) {
                new Http(server)
                        .get("/oauth/preview/" + kind + "?application=" + unknown)
                        .send()
                        .expect(404)
                        .leaksNothing();
            }
        }
    }

    private String preview(String kind, String language) {
        var page = "/oauth/preview/" + kind + "?application=" + id + "&language=" + language;
        return new Http(server).get(page).send().expect(200).body();
    }

    private PageForm draft(String headline) {
        return tam.form(page, "form")
                .with("headline-en", headline)
                .with("explanation-en", "Sign in to go on.");
    }

    private PageForm rollBack(String html) {
        var form = Jsoup.parse(html).select("form:has(details)");
        assertThat(form).hasSize(1);
        return new PageForm(tam, page, html, form.attr("id"));
    }

    private static String fault(Answer answer, String field) {
        return Jsoup.parse(answer.expect(200).body())
                .select("[id=form:" + field + "-fault]")
                .text();
    }

    private String asset(int version, String kind) {
        return new Http(server)
                .get("/oauth/brand/" + id + "/" + version + "." + kind)
                .send()
                .expect(200)
                .body();
    }

    private byte[] logo(int version) throws IOException {
        var logo = server.url().resolve("/oauth/brand/" + id + "/" + version + ".png");
        try (var stream = logo.toURL().openStream()) {
            return stream.readAllBytes();
        }
    }

    private static byte[] png(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    private static byte[] cut(byte[] picture) {
        return Arrays.copyOf(picture, 40);
    }

    /** A small file that claims to unfold into a huge picture. */
    private static byte[] claimed(int width, int height) throws IOException {
        var header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        header.put(new byte[] {8, 2, 0, 0, 0});
        var pixels = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(pixels)) {
            deflater.write(new byte[10_000_000]);
        }
        var file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        file.writeBytes(chunk("IHDR", header.array()));
        file.writeBytes(chunk("IDAT", pixels.toByteArray()));
        file.writeBytes(chunk("IEND", new byte[0]));
        return file.toByteArray();
    }

    private static byte[] chunk(String type, byte[] content) {
        var body = ByteBuffer.allocate(4 + content.length).put(type.getBytes(UTF_8)).put(content);
        var sum = new CRC32();
        sum.update(body.array());
        return ByteBuffer.allocate(12 + content.length)
                .putInt(content.length)
                .put(body.array())
                .putInt((int) sum.getValue())
                .array();
    }
}
