package io.grantway.web.pages.account.esign;

import io.grantway.consent.policy.PolicyText;
import io.grantway.web.pages.Text;
import io.grantway.web.pages.browser.ContentSecurityPolicy;
import io.grantway.web.pages.browser.Exchange;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;

/** The disclosures of a partner, on the page and as a document that shows that it can be read. */
@RequestScoped
public class Disclosures {

    @Inject Exchange exchange;
    @Inject Text text;

    /**
     * @param words of the consent that they belong to
     */
    public Disclosure of(String partner, PolicyText words) {
        return new Disclosure(
                text.of("esign.title"),
                text.of("esign.introduction", partner),
                Stream.of("scope", "paper", "withdraw", "contact", "needs", "keep")
                        .map(name -> section(name, partner))
                        .toList(),
                words.version(),
                text.language());
    }

    /** What a consent has to prove (15 U.S.C. §7001(c)). */
    public Map<String, Object> proof(Disclosure disclosure, Instant openedAt) {
        return Map.of(
                "disclosureVersion",
                disclosure.version(),
                "disclosureSha256",
                disclosure.sha256(),
                "documentOpenedAt",
                openedAt.toString(),
                "accessDemonstrated",
                true);
    }

    /**
     * Answers with the document.
     *
     * @param copy whether it is to be kept rather than shown
     */
    public void write(Disclosure disclosure, boolean copy) {
        exchange.header(ContentSecurityPolicy.HEADER, ContentSecurityPolicy.ofDocument());
        var out =
                exchange.file(
                        "application/pdf",
                        copy ? "attachment" : "inline",
                        "electronic-records.pdf");
        try {
            DisclosurePdf.write(disclosure, text.of("esign.version", disclosure.version()), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Disclosure.Section section(String name, String partner) {
        return new Disclosure.Section(
                text.of("esign." + name + ".title"), text.of("esign." + name + ".text", partner));
    }
}
