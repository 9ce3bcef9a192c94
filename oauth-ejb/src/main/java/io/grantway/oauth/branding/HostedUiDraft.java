package io.grantway.oauth.branding;

import java.util.List;

/**
 * What someone filled in for the hosted pages of an application.
 *
 * @param logo null for none
 * @param texts may lack languages, which fall back to English, but not English
 */
public record HostedUiDraft(Palette palette, Logo logo, List<HostedText> texts) {

    public HostedUiDraft {
        texts = List.copyOf(texts);
    }
}
