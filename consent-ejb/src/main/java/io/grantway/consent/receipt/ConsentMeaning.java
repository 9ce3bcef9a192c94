package io.grantway.consent.receipt;

import java.util.List;
import java.util.Map;

/**
 * What a consent is about, in terms of the W3C Data Privacy Vocabulary (DPV) and its extension for
 * personal data (PD).
 */
record ConsentMeaning(String purpose, List<String> personalData, List<String> processing) {

    private static final ConsentMeaning OTHER =
            new ConsentMeaning(
                    "dpv:Purpose", List.of("dpv:PersonalData"), List.of("dpv:Processing"));

    private static final Map<String, ConsentMeaning> BY_TYPE =
            Map.ofEntries(
                    entry("eSignAct", "dpv:LegalCompliance", "pd:Communication", "dpv:Transmit"),
                    entry("termsAndPrivacy", "dpv:ServiceProvision", "dpv:PersonalData", "dpv:Use"),
                    entry("marketingNotifications", "dpv:DirectMarketing", "pd:Contact", "dpv:Use"),
                    entry(
                            "smsNotifications",
                            "dpv:CommunicationManagement",
                            "pd:TelephoneNumber",
                            "dpv:Use"),
                    entry(
                            "emailNotifications",
                            "dpv:CommunicationManagement",
                            "pd:EmailAddress",
                            "dpv:Use"),
                    entry(
                            "marketingSharing",
                            "dpv:TargetedAdvertising",
                            "pd:Behavioral",
                            "dpv:Share"),
                    entry("wallet:read", "dpv:ServiceProvision", "pd:Transaction", "dpv:Access"),
                    entry(
                            "account:read",
                            "dpv:ServiceProvision",
                            "pd:FinancialAccount",
                            "dpv:Access"),
                    entry("card:read", "dpv:ServiceProvision", "pd:PaymentCard", "dpv:Access"),
                    entry(
                            "transactions:write",
                            "dpv:PaymentManagement",
                            "pd:Transaction",
                            "dpv:Use"),
                    entry("cards:manage", "dpv:ServiceProvision", "pd:PaymentCard", "dpv:Modify"),
                    entry(
                            "account:write",
                            "dpv:AccountManagement",
                            "pd:FinancialAccount",
                            "dpv:Modify"));

    static ConsentMeaning of(String consentType) {
        return BY_TYPE.getOrDefault(consentType, OTHER);
    }

    private static Map.Entry<String, ConsentMeaning> entry(
            String type, String purpose, String personalData, String processing) {
        return Map.entry(
                type, new ConsentMeaning(purpose, List.of(personalData), List.of(processing)));
    }
}
