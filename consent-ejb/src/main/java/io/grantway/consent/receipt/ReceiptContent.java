package io.grantway.consent.receipt;

import io.grantway.consent.audit.AuditedChange;
import io.grantway.consent.audit.ChainPosition;
import io.grantway.consent.policy.PolicyText;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a receipt states, in the terms of the W3C Data Privacy Vocabulary and the structure of
 * ISO/IEC TS 27560: header, processing, event. The fields are explained in {@code
 * docs/receipts.md}.
 */
final class ReceiptContent {

    private static final String VOCABULARY = "https://w3id.org/dpv";
    private static final String SCHEMA = "https://w3id.org/dpv/guides/consent-27560";
    private static final List<String> RIGHTS =
            List.of("eu-gdpr:A7-3", "eu-gdpr:A15", "eu-gdpr:A16", "eu-gdpr:A17", "eu-gdpr:A20");

    private ReceiptContent() {}

    static Map<String, Object> of(
            String issuer, AuditedChange change, PolicyText text, ChainPosition position) {
        var receipt = new TreeMap<String, Object>();
        receipt.put("iss", issuer);
        receipt.put("sub", change.subject().subject());
        receipt.put("jti", change.recordId().toString());
        receipt.put("iat", change.time().getEpochSecond());
        receipt.put("@context", VOCABULARY);
        receipt.put("@type", "dpv:ConsentReceipt");
        receipt.put("schemaVersion", SCHEMA);
        receipt.put("recordId", change.recordId().toString());
        receipt.put("dpv:hasDataSubject", change.subject().subject());
        receipt.put("dpv:hasDataController", "urn:uuid:" + change.subject().tenantId());
        receipt.put("dpv:hasJurisdiction", jurisdiction(text.policy()));
        receipt.put("processing", processing(change, text));
        receipt.put("event", event(change));
        receipt.put("chain", chain(position));
        return receipt;
    }

    private static Map<String, Object> processing(AuditedChange change, PolicyText text) {
        var meaning = ConsentMeaning.of(text.consentType());
        var processing = new TreeMap<String, Object>();
        processing.put("consentType", text.consentType());
        if (change.consentSetId() != null) {
            processing.put("consentSetId", change.consentSetId().toString());
        }
        if (change.applicationId() != null) {
            processing.put("dpv:hasRecipient", "urn:uuid:" + change.applicationId());
        }
        processing.put("dpv:hasPurpose", meaning.purpose());
        processing.put("purposeDescription", text.purpose());
        processing.put("dpv:hasPersonalData", meaning.personalData());
        processing.put("dpv:hasProcessing", meaning.processing());
        if (change.limit() != null) {
            processing.put("limit", change.limit().json());
        }
        processing.put("dpv:hasLegalBasis", "dpv:Consent");
        processing.put("dpv:hasStorageCondition", text.retention());
        processing.put("dpv:hasRight", RIGHTS);
        processing.put("withdrawal", "/account");
        processing.put("notice", notice(text));
        return processing;
    }

    private static Map<String, Object> notice(PolicyText text) {
        return Map.of(
                "policy", text.policy(),
                "version", text.version(),
                "language", text.language(),
                "textSha256", text.sha256());
    }

    private static Map<String, Object> event(AuditedChange change) {
        var event = new TreeMap<String, Object>();
        event.put("dpv:hasConsentStatus", status(change.after()));
        event.put("status", change.after());
        event.put("dpv:isIndicatedAtTime", change.time().toString());
        event.put("dpv:isIndicatedBy", change.actor().text());
        return event;
    }

    private static Map<String, Object> chain(ChainPosition position) {
        return Map.of(
                "tenantId", position.tenantId().toString(),
                "seq", position.seq(),
                "hash", position.hash());
    }

    private static String status(String status) {
        return switch (status) {
            case "granted" -> "dpv:ConsentGiven";
            case "denied" -> "dpv:ConsentRefused";
            default -> "dpv:ConsentWithdrawn";
        };
    }

    private static String jurisdiction(String policy) {
        return "US".equals(policy) ? "loc:US" : "loc:World";
    }
}
