package io.grantway.web.pages.account.esign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class DisclosurePdfTest {

    private final Disclosure disclosure = disclosure("You can ask Müller & Söhne <b> for paper.");

    @Test
    void theCopyHasTheWordsOfThePage() throws IOException {
        try (var pdf = Loader.loadPDF(write(disclosure))) {
            var text = new PDFTextStripper().getText(pdf);

            assertTrue(text.contains("Paper copies"), text);
            assertTrue(text.contains("You can ask Müller & Söhne <b> for paper."), text);
            assertTrue(text.contains("Version 1.0"), text);
        }
    }

    @Test
    void screenReadersGetTitleLanguageAndHeadings() throws IOException {
        try (var pdf = Loader.loadPDF(write(disclosure))) {
            var catalog = pdf.getDocumentCatalog();

            assertEquals("Electronic records", pdf.getDocumentInformation().getTitle());
            assertEquals("en", catalog.getLanguage());
            assertTrue(catalog.getMarkInfo().isMarked());
            assertFalse(catalog.getStructureTreeRoot().getKids().isEmpty());
            assertTrue(catalog.getViewerPreferences().displayDocTitle());
        }
    }

    @Test
    void otherWordsAreAnotherDocument() {
        assertNotEquals(disclosure("Something else.").sha256(), disclosure.sha256());
    }

    private static Disclosure disclosure(String text) {
        return new Disclosure(
                "Electronic records",
                "Please read this.",
                List.of(new Disclosure.Section("Paper copies", text)),
                "1.0",
                "en");
    }

    private static byte[] write(Disclosure disclosure) throws IOException {
        var out = new ByteArrayOutputStream();
        DisclosurePdf.write(disclosure, "Version 1.0", out);
        return out.toByteArray();
    }
}
