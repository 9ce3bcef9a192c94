package io.grantway.oauth.inspector;

import java.util.List;

/**
 * One thing that a call should have, or has: for example a header or a field of the body.
 *
 * @param place where it belongs, for example {@code header}
 * @param expected in words; empty where nothing is
 * @param received what came, without secrets; empty where nothing did
 */
public record ComparedPart(
        String place, String name, String expected, String received, Match match) {

    private static final String BETWEEN_LINES = "\n";
    private static final String BETWEEN_FIELDS = "\t";
    private static final int FIELDS = 5;
    private static final int MOST_NAME = 100;
    private static final int MOST_TEXT = 300;

    /** What to make of it. */
    public enum Match {
        FITS,
        /** It can be left out, and was. */
        LEFT_OUT,
        MISSING,
        WRONG,
        /** Nothing of this name is read. */
        NOT_READ
    }

    public ComparedPart {
        place = line(place, MOST_NAME);
        name = line(name, MOST_NAME);
        expected = line(expected, MOST_TEXT);
        received = line(received, MOST_TEXT);
    }

    /** Parts as one text, as many of the first ones as fit. */
    static String format(List<ComparedPart> parts, int mostCharacters) {
        var text = new StringBuilder();
        for (var part : parts) {
            var line = part.format();
            if (text.length() + line.length() + 1 > mostCharacters) {
                break;
            }
            text.append(line).append(BETWEEN_LINES);
        }
        return text.toString();
    }

    static List<ComparedPart> parse(String text) {
        return text.lines().map(ComparedPart::of).toList();
    }

    private static ComparedPart of(String line) {
        var fields = line.split(BETWEEN_FIELDS, FIELDS);
        return new ComparedPart(
                fields[0], fields[1], fields[2], fields[3], Match.valueOf(fields[4]));
    }

    private String format() {
        return String.join(BETWEEN_FIELDS, place, name, expected, received, match.name());
    }

    /** One line without anything that would end it or hide what follows. */
    private static String line(String text, int most) {
        var shown = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\p{Cf}\\p{Cs}]", "\ufffd");
        return shown.length() <= most ? shown : shown.substring(0, most - 1) + "\u2026";
    }
}
