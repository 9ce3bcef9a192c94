package io.grantway.oauth;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Host names reduced to what they look like, in the manner of Unicode TS #39 §4: of the characters
 * that host names have, those that pass for Latin letters and digits.
 */
public final class Confusables {

    private static final int MOST_LOOKS = 300;
    private static final Map<Integer, String> LOOKS = new HashMap<>();

    static {
        looks("0\u043E\u03BF\u0585\u0BE6\u0ED0\u06F5", "o");
        looks("1i\u0131\u0456\u03B9\u04CF\u0142\u007C\u05D5", "l");
        looks("5\u0455", "s");
        looks("3\u0437\u025C", "e");
        looks("\u0435\u0451\u04BD\u03B5", "e");
        looks("8", "b");
        looks("9\u0581", "g");
        looks("2", "z");
        looks("\u0430\u03B1\u0251", "a");
        looks("\u0441\u03F2", "c");
        looks("\u0501\u0257", "d");
        looks("\u04BB\u0570", "h");
        looks("\u0458\u03F3", "j");
        looks("\u043A\u03BA", "k");
        looks("\u043C", "m");
        looks("\u0578\u03B7\u043F", "n");
        looks("\u0440\u03C1", "p");
        looks("\u051B", "q");
        looks("\u0433", "r");
        looks("\u0442\u03C4", "t");
        looks("\u057D\u03C5", "u");
        looks("\u03BD\u0475", "v");
        looks("\u0448\u0461\u051D", "w");
        looks("\u0445\u03C7", "x");
        looks("\u0443\u03B3", "y");
        looks("\u0432", "b");
        looks("\u043D", "h");
        looks("\u00DF\u03B2", "b");
    }

    private Confusables() {}

    /** What a name of any kind looks like: blanks and dots don't tell two apart. */
    public static String looks(String name) {
        var looks = skeleton(name).replaceAll("[\\s.,_'\u2019\u00AD]+", "");
        return looks.substring(0, Math.min(looks.length(), MOST_LOOKS));
    }

    public static String skeleton(String text) {
        var plain =
                Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}", "");
        var looks = new StringBuilder();
        plain.codePoints()
                .forEach(
                        point ->
                                looks.append(LOOKS.getOrDefault(point, Character.toString(point))));
        return looks.toString()
                .replace("rn", "m")
                .replace("vv", "w")
                .replace("cl", "d")
                .replace("-", "");
    }

    private static void looks(String characters, String like) {
        characters.codePoints().forEach(point -> LOOKS.put(point, like));
    }
}
