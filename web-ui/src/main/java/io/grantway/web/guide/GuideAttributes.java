package io.grantway.web.guide;

import java.net.URI;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;

/** Leads the links between documents to their pages, and names the rows of tables. */
final class GuideAttributes implements AttributeProvider {

    private static final String SUFFIX = ".md";

    private final URI page;
    private final Set<String> anchors = new HashSet<>();

    GuideAttributes(String name) {
        this.page = URI.create(Guides.FOLDER + name);
    }

    @Override
    public void setAttributes(Node node, String tagName, Map<String, String> attributes) {
        if (node instanceof Link link) {
            attributes.put("href", target(link.getDestination()));
        } else if (node instanceof Image image) {
            attributes.put("src", target(image.getDestination()));
        } else if (node instanceof TableRow row && ErrorRow.isOfOAuth(row)) {
            var anchor = ErrorRow.anchor(row);
            if (!anchor.isEmpty() && anchors.add(anchor)) {
                attributes.put("id", anchor);
            }
        }
    }

    private String target(String destination) {
        var link = URI.create(destination);
        if (link.isAbsolute() || link.getPath() == null || link.getPath().isEmpty()) {
            return destination;
        }
        if (destination.startsWith("/")) { // the API reference, which is no document
            return destination;
        }
        var resolved = page.resolve(link);
        var path = resolved.getPath();
        if (!path.startsWith(Guides.FOLDER)) {
            return Guides.FOLDER;
        }
        var shown =
                path.endsWith(SUFFIX) ? path.substring(0, path.length() - SUFFIX.length()) : path;
        return resolved.getFragment() == null ? shown : shown + "#" + resolved.getFragment();
    }
}
