package io.grantway.oauth.branding;

import io.grantway.oauth.InputCheck;
import io.grantway.oauth.InvalidInput;
import java.util.Locale;

/**
 * The colours of the hosted pages of an application; readable for all (WCAG 2.2 AA, 1.4.3, 1.4.11).
 */
public record Palette(Colour background, Colour text, Colour accent, Colour accentText) {

    private static final double TEXT = 4.5;
    private static final double CONTROL = 3.0;

    public Palette {
        var check = new InputCheck();
        check(check, "text", text, background, TEXT, "the background");
        check(check, "accentText", accentText, accent, TEXT, "the accent colour");
        check(check, "accent", accent, background, CONTROL, "the background");
        check.done();
    }

    /**
     * @throws InvalidInput naming the fields
     */
    public static Palette of(String background, String text, String accent, String accentText) {
        var check = new InputCheck();
        var ground = check.made(() -> colour("background", background));
        var words = check.made(() -> colour("text", text));
        var control = check.made(() -> colour("accent", accent));
        var label = check.made(() -> colour("accentText", accentText));
        check.done();
        return new Palette(ground, words, control, label);
    }

    private static Colour colour(String field, String value) {
        try {
            return new Colour(value);
        } catch (InvalidInput e) {
            throw new InvalidInput(field, e.faults().get(0).message());
        }
    }

    private static void check(
            InputCheck check, String field, Colour on, Colour ground, double least, String what) {
        var contrast = on.contrast(ground);
        if (contrast < least) {
            check.fault(
                    field,
                    String.format(
                            Locale.ROOT,
                            "has a contrast of %.2f to %s: at least %.1f is needed",
                            Math.floor(contrast * 100) / 100,
                            what,
                            least));
        }
    }
}
