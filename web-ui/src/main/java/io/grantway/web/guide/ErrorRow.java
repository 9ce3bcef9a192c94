package io.grantway.web.guide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableRow;

/**
 * A row of the list of errors.
 *
 * @param error the code of RFC 6749 §5.2; empty where the row has none
 * @param anchor what a link to the row ends in
 * @param text what the answer says, with … for what differs from answer to answer
 */
record ErrorRow(String error, String anchor, Pattern text) {

    private static final Pattern STATUS = Pattern.compile("\\d{3}(, \\d{3})*( →)?");
    private static final Pattern CODED = Pattern.compile("([a-z_]+): (.+)");
    private static final Pattern NOTE = Pattern.compile(" \\(→.*\\)$");
    private static final int LONGEST_ANCHOR = 80;

    /** Whether clients are led to it: answers of other families show no link. */
    static boolean isOfOAuth(TableRow row) {
        if (!(row.getParent() instanceof TableBody body)) {
            return false;
        }
        var head = Markdown.words(body.getPrevious());
        return !head.contains("message") && !head.contains("details");
    }

    /** The texts that a row explains, most rows have one. */
    static List<ErrorRow> of(TableRow row) {
        var said = said(row);
        var coded = CODED.matcher(said);
        var error = coded.matches() ? coded.group(1) : "";
        var texts = coded.matches() ? coded.group(2) : said;
        var anchor = anchor(row);
        var rows = new ArrayList<ErrorRow>();
        for (var text : texts.split("; ")) {
            rows.add(new ErrorRow(error, anchor, pattern(text)));
        }
        return rows;
    }

    static String anchor(TableRow row) {
        var slug =
                CODED.matcher(said(row))
                        .replaceFirst("$2")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        return slug.substring(0, Math.min(slug.length(), LONGEST_ANCHOR));
    }

    /** How much of the text is fixed: the more, the better a match is. */
    int weight() {
        return text.pattern().replace(".+", "").length();
    }

    private static String said(TableRow row) {
        var cell = row.getFirstChild();
        if (cell == null) {
            return "";
        }
        var words = Markdown.words(cell);
        if (STATUS.matcher(words).matches() && cell.getNext() != null) {
            words = Markdown.words(cell.getNext());
        }
        return NOTE.matcher(words).replaceFirst("");
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(
                Arrays.stream(text.split("…", -1))
                        .map(part -> part.isEmpty() ? "" : Pattern.quote(part))
                        .reduce((left, right) -> left + ".+" + right)
                        .orElse(""));
    }
}
