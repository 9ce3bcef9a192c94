package io.grantway.admin.hostedui;

import io.grantway.oauth.branding.HostedText;
import io.grantway.oauth.branding.HostedUi;
import io.grantway.oauth.branding.HostedUiDraft;
import io.grantway.oauth.branding.HostedUiDraft.Colours;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of a look of the hosted pages. */
public class LookForm implements Serializable {

    private static final long serialVersionUID = 1L;

    /** One byte more than any logo may have, so that it is refused for what it is. */
    private static final int MOST_READ = 512_001;

    private String background = "#ffffff";
    private String text = "#17202b";
    private String accent = "#0b6b5d";
    private String accentText = "#ffffff";
    private boolean withoutLogo;
    private transient Part logo;
    private final Map<String, Words> words = new LinkedHashMap<>();

    LookForm() {
        HostedText.LANGUAGES.forEach(language -> words.put(language, new Words()));
    }

    void show(HostedUi look) {
        background = look.palette().background().value();
        text = look.palette().text().value();
        accent = look.palette().accent().value();
        accentText = look.palette().accentText().value();
        withoutLogo = !look.hasLogo();
        look.texts().forEach(each -> words.get(each.language()).show(each));
    }

    /** A language that is left empty is not one of the look; English always is. */
    HostedUiDraft draft() {
        var first = HostedText.LANGUAGES.get(0);
        return HostedUiDraft.read(
                new Colours(background, text, accent, accentText),
                hasUpload() ? upload() : null,
                words.entrySet().stream()
                        .map(each -> each.getValue().in(each.getKey()))
                        .filter(each -> each.language().equals(first) || !each.isEmpty())
                        .toList());
    }

    boolean hasUpload() {
        return logo != null && logo.getSize() > 0;
    }

    private byte[] upload() {
        try (var file = logo.getInputStream()) {
            return file.readNBytes(MOST_READ);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String getBackground() {
        return background;
    }

    public void setBackground(String background) {
        this.background = background;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getAccent() {
        return accent;
    }

    public void setAccent(String accent) {
        this.accent = accent;
    }

    public String getAccentText() {
        return accentText;
    }

    public void setAccentText(String accentText) {
        this.accentText = accentText;
    }

    public boolean isWithoutLogo() {
        return withoutLogo;
    }

    public void setWithoutLogo(boolean withoutLogo) {
        this.withoutLogo = withoutLogo;
    }

    public Part getLogo() {
        return logo;
    }

    public void setLogo(Part logo) {
        this.logo = logo;
    }

    /** By language. */
    public Map<String, Words> getWords() {
        return words;
    }
}
