package io.grantway.oauth;

import java.util.Locale;
import org.hibernate.query.SelectionQuery;

/**
 * A search by the beginning of a text, as a range: every database finds that by an index, where it
 * may not do so for a pattern. The column has to be in the order of code points.
 *
 * @param from in lower case; empty finds everything
 */
public record Prefix(String from) {

    public Prefix {
        from = from == null ? "" : from.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * The condition on a column; its parameters are named after {@code name}.
     *
     * @param column of the query, never text from outside
     */
    public String on(String column, String name) {
        return from.isEmpty()
                ? "1 = 1"
                : "(%1$s >= :%2$sFrom and %1$s < :%2$sTo)".formatted(column, name);
    }

    public void bind(SelectionQuery<?> query, String name) {
        if (!from.isEmpty()) {
            query.setParameter(name + "From", from).setParameter(name + "To", to());
        }
    }

    /** The first text that does not begin so. */
    private String to() {
        var last = from.offsetByCodePoints(from.length(), -1);
        return from.substring(0, last) + Character.toString(from.codePointAt(last) + 1);
    }
}
