package io.grantway.web.pages.account.choice;

import io.grantway.consent.policy.ConsentType;
import io.grantway.consent.policy.PolicyText;
import io.grantway.consent.record.ConsentItem;
import io.grantway.web.pages.account.PartnerConsents.Held;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One preference: the question, and what the user decided. */
public final class Choice {

    private final ConsentType type;
    private final PolicyText text;
    private final ConsentItem decision;
    private final List<String> changes;

    /**
     * @param changes what changed in the words since the user agreed to them
     */
    Choice(ConsentType type, PolicyText text, Optional<Held> held, List<String> changes) {
        this.type = type;
        this.text = text;
        this.decision = held.map(Held::item).orElse(null);
        this.changes = changes;
    }

    public String getName() {
        return type.text();
    }

    public PolicyText getText() {
        return text;
    }

    /** {@code yes}, {@code no}, or empty where nothing was decided or the words changed since. */
    public String getAnswer() {
        if (decision == null || !changes.isEmpty()) {
            return "";
        }
        return Answer.of(decision.status()).text();
    }

    /** When it was decided; null where it was not. */
    public Instant getDecidedAt() {
        return decision == null ? null : decision.updatedAt();
    }

    public List<String> getChanges() {
        return changes;
    }

    /** What the browser's privacy signal did here; null where it did nothing. */
    public String getSignal() {
        return PrivacySignal.told(decision);
    }
}
