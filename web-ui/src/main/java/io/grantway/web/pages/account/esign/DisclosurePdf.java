package io.grantway.web.pages.account.esign;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A disclosure as a tagged PDF (PDF/UA-1): title, language, headings and reading order. */
final class DisclosurePdf {

    private static final String FONT_FAMILY = "Liberation Sans";
    private static final String FONT =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final String STYLE =
            "@page { size: letter; margin: 22mm }"
                    + " body { font: 11pt/1.5 '%s'; color: #17202b }"
                    + " h1 { font-size: 20pt; font-weight: normal; line-height: 1.25 }"
                    + " h2 { font-size: 13pt; font-weight: normal; color: #075247;"
                    + " margin: 16pt 0 2pt; page-break-after: avoid }"
                    + " p { margin: 0 0 6pt } .version { color: #536070; font-size: 9pt }";

    /** Warns at every document of a font that none of them uses. */
    private static final Logger FONT_LOG =
            Logger.getLogger("org.apache.pdfbox.pdmodel.font.PDType1Font");

    static {
        XRLog.setLoggingEnabled(false);
        FONT_LOG.setLevel(Level.SEVERE);
    }

    private final Document page;

    private DisclosurePdf(Document page) {
        this.page = page;
    }

    /**
     * @param versionLine the last line, which says what version this is
     */
    static void write(Disclosure disclosure, String versionLine, OutputStream out)
            throws IOException {
        var pdf = new DisclosurePdf(emptyDocument());
        pdf.fill(disclosure, versionLine);
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useFont(() -> PDDocument.class.getResourceAsStream(FONT), FONT_FAMILY);
        builder.withW3cDocument(pdf.page, null);
        builder.withProducer("Grantway");
        builder.toStream(out);
        builder.run();
    }

    private void fill(Disclosure disclosure, String versionLine) {
        var html = page.createElement("html");
        page.appendChild(html);
        html.setAttribute("lang", disclosure.language());
        var head = add(html, "head", "");
        add(head, "title", disclosure.title());
        var description = add(head, "meta", "");
        description.setAttribute("name", "description");
        description.setAttribute("content", disclosure.introduction());
        add(head, "style", STYLE.formatted(FONT_FAMILY));
        var body = add(html, "body", "");
        add(body, "h1", disclosure.title());
        add(body, "p", disclosure.introduction());
        for (var section : disclosure.sections()) {
            add(body, "h2", section.title());
            add(body, "p", section.text());
        }
        add(body, "p", versionLine).setAttribute("class", "version");
    }

    private Element add(Element parent, String name, String text) {
        var element = page.createElement(name);
        if (!text.isEmpty()) {
            element.setTextContent(text);
        }
        parent.appendChild(element);
        return element;
    }

    private static Document emptyDocument() {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
