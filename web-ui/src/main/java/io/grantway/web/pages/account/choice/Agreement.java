package io.grantway.web.pages.account.choice;

import io.grantway.consent.policy.ConsentType;
import io.grantway.web.pages.account.PartnerConsents;
import io.grantway.web.pages.account.PartnerConsents.Held;
import java.time.Instant;
import java.util.Optional;

/** An agreement that the use of the partner's services rests on. */
public final class Agreement {

    private final ConsentType type;
    private final Held held;
    private final boolean changed;

    private Agreement(ConsentType type, Held held, boolean changed) {
        this.type = type;
        this.held = held;
        this.changed = changed;
    }

    /** Empty where the agreement has no place at the partner. */
    public static Optional<Agreement> at(PartnerConsents at, ConsentType type) {
        if (type == ConsentType.E_SIGN_ACT && !at.hasESign()) {
            return Optional.empty();
        }
        return Optional.of(
                new Agreement(type, at.of(type).orElse(null), !at.changesOf(type).isEmpty()));
    }

    public String getName() {
        return type.text();
    }

    /** Whether the agreement is one that needs a document to be read first. */
    public boolean isESign() {
        return type == ConsentType.E_SIGN_ACT;
    }

    public boolean isGiven() {
        return held != null && held.isGranted();
    }

    /** Whether the words changed since, so that it does not count before it is given again. */
    public boolean isChanged() {
        return changed;
    }

    /** When it was given or withdrawn; null for neither. */
    public Instant getAt() {
        return held == null ? null : held.item().updatedAt();
    }

    /** The version that was agreed to; null where there is none. */
    public String getVersion() {
        return held == null ? null : held.item().policyVersion();
    }
}
