package io.grantway.consent.record;

import io.grantway.consent.policy.ConsentType;
import java.util.List;
import java.util.Map;

/**
 * What a consent under the E-Sign Act has to prove (15 U.S.C. §7001(c)): which disclosures were
 * shown, and that the user could open the document. A partner that asked on a page of its own
 * vouches for both; nobody else does.
 */
final class ESignEvidence {

    private static final List<String> NAMES =
            List.of("accessDemonstrated", "disclosureVersion", "documentOpenedAt");

    private ESignEvidence() {}

    /** One line for each thing that is missing. */
    static List<String> faults(
            ConsentType type,
            ConsentStatus status,
            Circumstances circumstances,
            Map<String, Object> metadata) {
        if (type != ConsentType.E_SIGN_ACT
                || status != ConsentStatus.GRANTED
                || isVouchedFor(circumstances)) {
            return List.of();
        }
        return NAMES.stream()
                .filter(name -> isMissing(metadata == null ? null : metadata.get(name)))
                .map(name -> "Missing evidence for consent: eSignAct: " + name)
                .toList();
    }

    private static boolean isVouchedFor(Circumstances circumstances) {
        return circumstances.page() == null && circumstances.actor().isPartner();
    }

    private static boolean isMissing(Object value) {
        return value == null || Boolean.FALSE.equals(value) || "false".equals(value);
    }
}
