package io.grantway.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language that pages and mails are written in. */
public enum Language {
    ENGLISH("en", "English"),
    GERMAN("de", "Deutsch"),
    SPANISH("es", "Español"),
    FRENCH("fr", "Français");

    private final String tag;
    private final String ownName;

    Language(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
    }

    /**
     * The language of a tag, by its first subtag: texts are not kept by region.
     *
     * @param tag may be null
     */
    public static Optional<Language> of(String tag) {
        var primary = tag == null ? "" : tag.split("-", 2)[0].toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(known -> known.tag.equals(primary)).findFirst();
    }

    /** As RFC 5646 §2.1 writes it. */
    public String getTag() {
        return tag;
    }

    /** What its speakers call it. */
    public String getOwnName() {
        return ownName;
    }
}
