package io.grantway.consent.policy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The policies that a consent set can follow. */
public enum PolicyType {
    /** Adds the consents of the E-Sign Act. */
    US("US", EnumSet.range(ConsentType.E_SIGN_ACT, ConsentType.EMAIL_NOTIFICATIONS)),
    GLOBAL("global", EnumSet.range(ConsentType.TERMS_AND_PRIVACY, ConsentType.EMAIL_NOTIFICATIONS));

    private final String text;
    private final Set<ConsentType> required;

    PolicyType(String text, Set<ConsentType> required) {
        this.text = text;
        this.required = Set.copyOf(required);
    }

    /** As it is written in requests; also the name of the policy. */
    public String text() {
        return text;
    }

    /** The types that have to be answered, one way or the other. */
    public Set<ConsentType> required() {
        return required;
    }

    /** The types without which a user's consents are not complete unless they are granted. */
    public Set<ConsentType> essential() {
        return this == US
                ? EnumSet.of(ConsentType.E_SIGN_ACT, ConsentType.TERMS_AND_PRIVACY)
                : EnumSet.of(ConsentType.TERMS_AND_PRIVACY);
    }

    public static Optional<PolicyType> of(String text) {
        return Arrays.stream(values()).filter(type -> type.text.equals(text)).findFirst();
    }
}
