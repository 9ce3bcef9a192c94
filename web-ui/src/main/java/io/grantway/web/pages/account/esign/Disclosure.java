package io.grantway.web.pages.account.esign;

import io.grantway.consent.evidence.Digest;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a consumer has to be told before consenting to electronic records (15 U.S.C. §7001(c)(1)(B)
 * and (C)).
 *
 * @param version of the consent's text that it belongs to
 * @param language of the words (RFC 5646 §2.1)
 */
public record Disclosure(
        String title,
        String introduction,
        List<Section> sections,
        String version,
        String language) {

    /** One subject. */
    public record Section(String title, String text) {}

    public Disclosure {
        sections = List.copyOf(sections);
    }

    /** All the words, as they go on record. */
    public String words() {
        return sections.stream()
                .map(section -> section.title() + "\n" + section.text())
                .collect(Collectors.joining("\n\n", title + "\n" + introduction + "\n\n", ""));
    }

    /** Of all the words, in base64url. */
    public String sha256() {
        return Digest.sha256(words());
    }
}
