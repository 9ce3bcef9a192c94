package io.grantway.oauth.branding;

import io.grantway.oauth.InvalidInput;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A picture that was painted anew: a PNG that has nothing of the uploaded file but its pixels.
 *
 * @param png the bytes; at most 200 KB
 */
public record Logo(byte[] png, int width, int height) {

    private static final int MOST_UPLOADED = 512_000;
    private static final int MOST_STORED = 204_800;
    private static final int MOST_SIDE = 4_096;
    private static final int MOST_PIXELS = 4_000_000;
    private static final int LARGEST = 512;
    private static final int LEAST = 16;
    private static final Set<String> FORMATS = Set.of("png", "jpeg", "gif");
    private static final String FIELD = "logo";

    /**
     * Reads a PNG, JPEG or GIF by its content; its name and its declared type count for nothing.
     *
     * @throws InvalidInput where it is none, or too large in bytes or pixels
     */
    public static Logo read(byte[] upload) {
        if (upload.length == 0 || upload.length > MOST_UPLOADED) {
            throw new InvalidInput(FIELD, "must be a file of up to 500 KB");
        }
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(upload))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw unreadable();
            }
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return paint(image(reader));
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw unreadable();
        }
    }

    private static BufferedImage image(ImageReader reader) throws IOException {
        if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
            throw unreadable();
        }
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        if (width < LEAST || height < LEAST) {
            throw new InvalidInput(FIELD, "must be at least 16 pixels wide and high");
        }
        if (width > MOST_SIDE || height > MOST_SIDE || (long) width * height > MOST_PIXELS) {
            throw new InvalidInput(FIELD, "must have at most 4 million pixels");
        }
        try {
            return reader.read(0);
        } catch (IIOException | RuntimeException e) {
            throw unreadable();
        }
    }

    private static Logo paint(BufferedImage image) throws IOException {
        var scale = Math.min(1.0, (double) LARGEST / Math.max(image.getWidth(), image.getHeight()));
        var width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        var height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        var painted = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D canvas = painted.createGraphics();
        canvas.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        canvas.drawImage(image, 0, 0, width, height, null);
        canvas.dispose();
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(painted, "png", output);
        }
        if (bytes.size() > MOST_STORED) {
            throw new InvalidInput(FIELD, "is too detailed: simplify it or make it smaller");
        }
        return new Logo(bytes.toByteArray(), width, height);
    }

    private static InvalidInput unreadable() {
        return new InvalidInput(FIELD, "must be a PNG, JPEG or GIF picture");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Logo logo && Arrays.equals(png, logo.png);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(png);
    }

    @Override
    public String toString() {
        return width + "x" + height;
    }
}
