package io.grantway.consent.policy;

import io.grantway.consent.evidence.Digest;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Objects;

/** The words of one consent in one version and language. Added, never changed. */
@Entity
@Table(name = "consent_text")
@IdClass(ConsentText.Key.class)
class ConsentText {

    @Id private String policy;
    @Id private String version;
    @Id private String consentType;
    @Id private String language;
    private int position;
    private boolean material;
    private String text;
    private String sha256;
    private String purpose;
    private String retention;
    private String changeSummary;

    protected ConsentText() {}

    ConsentText(
            PolicyDocument document,
            int position,
            PolicyDocument.Item item,
            String language,
            PolicyDocument.Words words) {
        this.policy = document.policy();
        this.version = document.version();
        this.consentType = item.consentType();
        this.language = language;
        this.position = position;
        this.material = item.material();
        this.text = words.text();
        this.sha256 = Digest.sha256(words.text());
        this.purpose = words.purpose();
        this.retention = words.retention();
        this.changeSummary = words.changeSummary();
    }

    /** The identity of a text. */
    static class Key {
        private String policy;
        private String version;
        private String consentType;
        private String language;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(policy, key.policy)
                    && Objects.equals(version, key.version)
                    && Objects.equals(consentType, key.consentType)
                    && Objects.equals(language, key.language);
        }

        @Override
        public int hashCode() {
            return Objects.hash(policy, version, consentType, language);
        }
    }
}
