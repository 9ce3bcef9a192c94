package io.grantway.web.guide;

import static java.util.Comparator.comparingInt;

import io.grantway.oauth.OAuthSettings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;

/**
 * Where the cause and the cure of an error are told: the {@code error_uri} of RFC 6749 §5.2. It
 * knows the rows of the very document that it leads to.
 */
@ApplicationScoped
public class ErrorGuide {

    private static final String DOCUMENT = "errors";

    @Inject OAuthSettings settings;

    private List<ErrorRow> rows;

    @PostConstruct
    void read() {
        rows =
                rows(
                        Guides.read(DOCUMENT + ".md")
                                .orElseThrow(() -> new IllegalStateException("No " + DOCUMENT)));
    }

    /**
     * The address of an error's entry; of the whole list where it has none.
     *
     * @param error the code of RFC 6749 §5.2
     */
    public String uri(String error, String description) {
        var page = settings.baseUrl() + Guides.FOLDER + DOCUMENT;
        return rows.stream()
                .filter(row -> row.error().isEmpty() || row.error().equals(error))
                .filter(row -> row.text().matcher(description).matches())
                .findFirst()
                .map(row -> page + "#" + row.anchor())
                .orElse(page);
    }

    /** What the document explains to OAuth clients; the more a text fixes, the earlier it comes. */
    static List<ErrorRow> rows(String document) {
        var found = new ArrayList<ErrorRow>();
        Markdown.parse(document)
                .accept(
                        new AbstractVisitor() {
                            @Override
                            public void visit(CustomNode node) {
                                if (node instanceof TableRow row && ErrorRow.isOfOAuth(row)) {
                                    found.addAll(ErrorRow.of(row));
                                }
                                visitChildren(node);
                            }
                        });
        Comparator<ErrorRow> coded = comparingInt(row -> row.error().isEmpty() ? 1 : 0);
        found.sort(coded.thenComparing(comparingInt(ErrorRow::weight).reversed()));
        return List.copyOf(found);
    }
}
