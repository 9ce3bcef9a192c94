package io.grantway.web.guide;

/**
 * A document as a page.
 *
 * @param body its content as HTML
 */
public record GuidePage(String title, String body) {

    static GuidePage of(String name, String markdown) {
        var document = Markdown.parse(markdown);
        return new GuidePage(Markdown.title(document), Markdown.html(document, name));
    }
}
