package io.grantway.oauth.branding;

import io.grantway.oauth.InputCheck;
import io.grantway.oauth.InvalidInput;
import java.util.HashSet;
import java.util.List;

/**
 * What someone filled in for the hosted pages of an application.
 *
 * @param logo null for none
 * @param texts may lack languages, which fall back to English, but not English
 */
public record HostedUiDraft(Palette palette, Logo logo, List<HostedText> texts) {

    private static final int MOST_HEADLINE = 100;
    private static final int MOST_EXPLANATION = 500;

    /**
     * @throws InvalidInput naming the fields {@code headline-en}, {@code explanation-en} and so on
     */
    public HostedUiDraft {
        texts = List.copyOf(texts);
        check(texts);
    }

    /** The colours as they were typed. */
    public record Colours(String background, String text, String accent, String accentText) {}

    /**
     * Reads a form, and tells all its faults at once.
     *
     * @param upload the file of the logo; null for none
     * @throws InvalidInput naming the fields
     */
    public static HostedUiDraft read(Colours colours, byte[] upload, List<HostedText> texts) {
        var check = new InputCheck();
        var palette =
                check.made(
                        () ->
                                Palette.of(
                                        colours.background,
                                        colours.text,
                                        colours.accent,
                                        colours.accentText));
        var logo = upload == null ? null : check.made(() -> Logo.read(upload));
        var draft = check.made(() -> new HostedUiDraft(palette, logo, texts));
        check.done();
        return draft;
    }

    private static void check(List<HostedText> texts) {
        var check = new InputCheck();
        var languages = new HashSet<String>();
        for (var text : texts) {
            if (!HostedText.LANGUAGES.contains(text.language())
                    || !languages.add(text.language())) {
                check.fault("language", "must be en, de, es or fr, each once");
            }
            check.text("headline-" + text.language(), text.headline(), MOST_HEADLINE);
            check.text("explanation-" + text.language(), text.explanation(), MOST_EXPLANATION);
        }
        if (!languages.contains(HostedText.LANGUAGES.get(0))) {
            check.fault("headline-en", "must be there in English");
        }
        check.done();
    }
}
