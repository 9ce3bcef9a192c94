package io.grantway.consent.record;

import static io.grantway.consent.record.ConsentStatus.DENIED;
import static io.grantway.consent.record.ConsentStatus.GRANTED;

import io.grantway.consent.policy.ConsentType;
import java.util.Map;

/**
 * The Global Privacy Control: {@code Sec-GPC: 1} is an opt-out of the sharing of data for
 * advertising (CCPA regulations §7025). A partner can't overrule it; the user can, knowing of it,
 * and then the record says so.
 */
public final class PrivacyControl {

    /** The name in a decision's metadata. */
    public static final String EVIDENCE = "evidence";

    /** The signal was heeded. */
    public static final String SIGNAL = "Sec-GPC: 1";

    /** The user decided against the signal. */
    public static final String DESPITE = "chosen beside Sec-GPC: 1";

    private PrivacyControl() {}

    /** What becomes of a decision that came with the signal. */
    static ConsentStatus heeded(
            ConsentType type, ConsentStatus status, Circumstances circumstances) {
        var isOverruled =
                concerns(type, circumstances)
                        && status == GRANTED
                        && circumstances.actor().isPartner();
        return isOverruled ? DENIED : status;
    }

    /**
     * The circumstances with what the signal did.
     *
     * @param status what became of the decision
     */
    static Circumstances proved(
            ConsentType type, ConsentStatus status, Circumstances circumstances) {
        return concerns(type, circumstances)
                ? circumstances.withMetadata(Map.of(EVIDENCE, status == GRANTED ? DESPITE : SIGNAL))
                : circumstances;
    }

    private static boolean concerns(ConsentType type, Circumstances circumstances) {
        return type == ConsentType.MARKETING_SHARING && circumstances.globalPrivacyControl();
    }
}
