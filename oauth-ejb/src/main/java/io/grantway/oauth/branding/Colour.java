package io.grantway.oauth.branding;

import io.grantway.oauth.InvalidInput;
import java.util.Locale;
import java.util.regex.Pattern;

/** An sRGB colour as {@code #rrggbb}. */
public record Colour(String value) {

    private static final Pattern HEX = Pattern.compile("#[0-9a-f]{6}");

    public Colour {
        value = value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
        if (!HEX.matcher(value).matches()) {
            throw new InvalidInput("colour", "must be a colour such as #1a2b3c");
        }
    }

    /** From 1 to 21 (WCAG 2.2, contrast ratio). */
    public double contrast(Colour other) {
        var one = luminance();
        var two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    private double luminance() {
        return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
    }

    private double channel(int at) {
        var share = Integer.parseInt(value.substring(at, at + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
