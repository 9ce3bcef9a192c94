package io.grantway.web.pages.account.history;

import com.nimbusds.jose.JWSObject;
import io.grantway.consent.permission.SpendingLimit;
import io.grantway.consent.receipt.Receipt;
import java.text.ParseException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A signed receipt, taken apart so that it can be read. */
public final class ReceiptOnScreen {

    private final Receipt receipt;
    private final Map<String, Object> payload;
    private final Map<?, ?> processing;
    private final Map<?, ?> notice;
    private final Map<?, ?> event;

    ReceiptOnScreen(Receipt receipt) {
        this.receipt = receipt;
        this.payload = payload(receipt);
        this.processing = (Map<?, ?>) payload.get("processing");
        this.notice = (Map<?, ?>) processing.get("notice");
        this.event = (Map<?, ?>) payload.get("event");
    }

    private static Map<String, Object> payload(Receipt receipt) {
        try {
            return JWSObject.parse(receipt.jws()).getPayload().toJSONObject();
        } catch (ParseException e) {
            throw new IllegalStateException("A receipt of our own does not parse", e);
        }
    }

    String jws() {
        return receipt.jws();
    }

    Map<String, Object> payload() {
        return payload;
    }

    String actor() {
        return (String) event.get("dpv:isIndicatedBy");
    }

    /** Null for a consent that was given to the partner itself. */
    UUID applicationId() {
        var recipient = (String) processing.get("dpv:hasRecipient");
        return recipient == null ? null : UUID.fromString(recipient.replace("urn:uuid:", ""));
    }

    public UUID getRecordId() {
        return receipt.recordId();
    }

    public Instant getAt() {
        return Instant.parse((String) event.get("dpv:isIndicatedAtTime"));
    }

    /** {@code granted}, {@code denied} or {@code revoked}. */
    public String getStatus() {
        return (String) event.get("status");
    }

    public String getConsentType() {
        return (String) processing.get("consentType");
    }

    /** How much may be paid on it; null where nothing was said of that. */
    SpendingLimit limit() {
        return processing.get("limit") instanceof Map<?, ?> limit ? SpendingLimit.of(limit) : null;
    }

    public String getPurpose() {
        return (String) processing.get("purposeDescription");
    }

    public String getRetention() {
        return (String) processing.get("dpv:hasStorageCondition");
    }

    public String getPolicy() {
        return (String) notice.get("policy");
    }

    public String getVersion() {
        return (String) notice.get("version");
    }

    /** Of the text, its purpose and its retention (RFC 5646 §2.1). */
    public String getLanguage() {
        return (String) notice.get("language");
    }

    /** Of exactly the text that the decision was about. */
    public String getTextSha256() {
        return (String) notice.get("textSha256");
    }

    /** The number of the entry in the partner's audit chain. */
    public Object getChainPosition() {
        return ((Map<?, ?>) payload.get("chain")).get("seq");
    }
}
