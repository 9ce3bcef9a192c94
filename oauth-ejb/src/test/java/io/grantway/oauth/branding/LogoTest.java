package io.grantway.oauth.branding;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grantway.oauth.InvalidInput;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogoTest {

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif"})
    void aPictureIsPaintedAnew(String format) throws IOException {
        var logo = Logo.read(picture(format, 1_000, 500));

        assertEquals(512, logo.width());
        assertEquals(256, logo.height());
        assertEquals(512, ImageIO.read(new ByteArrayInputStream(logo.png())).getWidth());
    }

    @Test
    void nothingButThePixelsSurvives() throws IOException {
        var script = "<script>alert(1)</script>";
        var upload = concat(picture("png", 64, 64), script.getBytes(UTF_8));

        var logo = Logo.read(upload);

        assertTrue(new String(upload, ISO_8859_1).contains(script));
        assertFalse(new String(logo.png(), ISO_8859_1).contains(script));
        var image = ImageIO.read(new ByteArrayInputStream(logo.png()));
        assertEquals(Color.ORANGE.getRGB(), image.getRGB(10, 10));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void anAttackIsRefused(String name, byte[] upload) {
        var refusal = assertThrows(InvalidInput.class, () -> Logo.read(upload));
        assertEquals("logo", refusal.faults().get(0).field());
    }

    static Stream<Arguments> anAttackIsRefused() throws IOException {
        var svg = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>";
        var png = picture("png", 64, 64);
        return Stream.of(
                Arguments.of("nothing", new byte[0]),
                Arguments.of("SVG with a script", svg.getBytes(UTF_8)),
                Arguments.of("HTML", "<html><body onload=alert(1)>".getBytes(UTF_8)),
                Arguments.of("HTML behind a GIF's beginning", "GIF89a<script>".getBytes(UTF_8)),
                Arguments.of("a bitmap", picture("bmp", 64, 64)),
                Arguments.of("half of a picture", Arrays.copyOf(png, 40)),
                Arguments.of("more than a megabyte", Arrays.copyOf(png, 1_048_577)),
                Arguments.of("too many pixels", picture("png", 4_000, 1_001)),
                Arguments.of("a bomb: few bytes, a width of 2 billion", bomb()),
                Arguments.of("too small to see", picture("png", 15, 15)),
                Arguments.of("noise that does not compress", noise()));
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        canvas.setColor(Color.ORANGE);
        canvas.fillRect(0, 0, width, height);
        canvas.dispose();
        return written(image, format);
    }

    private static byte[] noise() throws IOException {
        var random = new Random(1);
        var image = new BufferedImage(512, 512, BufferedImage.TYPE_INT_ARGB);
        for (int x = 0; x < 512; x++) {
            for (int y = 0; y < 512; y++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        var rgb = new BufferedImage(512, 512, BufferedImage.TYPE_INT_RGB);
        rgb.getGraphics().drawImage(image, 0, 0, null);
        return written(rgb, "jpg");
    }

    private static byte[] written(BufferedImage image, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(image, format, bytes));
        return bytes.toByteArray();
    }

    /** The picture says in its header that it is as wide as a number can be. */
    private static byte[] bomb() throws IOException {
        var png = picture("png", 64, 64);
        var header = ByteBuffer.wrap(png);
        header.putInt(16, Integer.MAX_VALUE);
        var sum = new CRC32();
        sum.update(png, 12, 17);
        header.putInt(29, (int) sum.getValue());
        return png;
    }

    private static byte[] concat(byte[] one, byte[] two) {
        return ByteBuffer.allocate(one.length + two.length).put(one).put(two).array();
    }
}
