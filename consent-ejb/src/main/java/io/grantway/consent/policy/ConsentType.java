package io.grantway.consent.policy;

import java.util.Arrays;
import java.util.Optional;

/** What a user can consent to in a consent set. */
public enum ConsentType {
    E_SIGN_ACT("eSignAct"),
    TERMS_AND_PRIVACY("termsAndPrivacy"),
    MARKETING_NOTIFICATIONS("marketingNotifications"),
    SMS_NOTIFICATIONS("smsNotifications"),
    EMAIL_NOTIFICATIONS("emailNotifications"),
    /** That data are sold or shared for advertising (CCPA §1798.120); {@code Sec-GPC} denies it. */
    MARKETING_SHARING("marketingSharing");

    private final String text;

    ConsentType(String text) {
        this.text = text;
    }

    /** As it is written in requests and records. */
    public String text() {
        return text;
    }

    public static Optional<ConsentType> of(String text) {
        return Arrays.stream(values()).filter(type -> type.text.equals(text)).findFirst();
    }
}
