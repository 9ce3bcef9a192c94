package io.grantway.web.api;

import java.nio.charset.StandardCharsets;

/** Text that every database and every log can hold. */
public final class PlainText {

    private PlainText() {}

    /** Whether the text is well-formed Unicode without NUL. */
    public static boolean isFit(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
