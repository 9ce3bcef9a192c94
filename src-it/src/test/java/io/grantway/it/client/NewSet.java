package io.grantway.it.client;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The body of a new consent set; each change makes a new one. */
public record NewSet(Map<String, Object> body) {
    public static final List<String> GLOBAL =
            List.of(
                    "termsAndPrivacy",
                    "marketingNotifications",
                    "smsNotifications",
                    "emailNotifications");

    /** A new onboarding where everything is granted. */
    public static NewSet global() {
        return of("global", GLOBAL);
    }

    public static NewSet us() {
        var types = new ArrayList<String>();
        types.add("eSignAct");
        types.addAll(GLOBAL);
        return of("US", types);
    }

    private static NewSet of(String policyType, List<String> types) {
        var body = new LinkedHashMap<String, Object>();
        body.put("onboardingId", UUID.randomUUID().toString());
        body.put("tenantId", "tenant_acme");
        body.put("policyType", policyType);
        body.put("consents", types.stream().map(type -> consent(type, "granted")).toList());
        return new NewSet(body);
    }

    public static Map<String, Object> consent(String type, String status) {
        return Map.of("consentType", type, "consentStatus", status);
    }

    public NewSet with(String member, Object value) {
        var changed = new LinkedHashMap<>(body);
        changed.put(member, value);
        return new NewSet(changed);
    }

    public NewSet without(String member) {
        var changed = new LinkedHashMap<>(body);
        changed.remove(member);
        return new NewSet(changed);
    }

    /** With one consent in the place of that of the same type, or behind the others. */
    public NewSet withConsent(Map<String, Object> consent) {
        var consents =
                new ArrayList<Object>(
                        withoutConsent((String) consent.get("consentType")).consents());
        consents.add(consent);
        return with("consents", consents);
    }

    public NewSet withoutConsent(String type) {
        return with(
                "consents",
                ConsentDesk.maps(body.get("consents")).stream()
                        .filter(consent -> !type.equals(consent.get("consentType")))
                        .toList());
    }

    public NewSet plusConsent(Object consent) {
        var consents = new ArrayList<Object>(consents());
        consents.add(consent);
        return with("consents", consents);
    }

    public String onboardingId() {
        return (String) body.get("onboardingId");
    }

    private List<Map<String, Object>> consents() {
        return ConsentDesk.maps(body.get("consents"));
    }
}
