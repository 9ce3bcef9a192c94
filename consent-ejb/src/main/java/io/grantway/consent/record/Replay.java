package io.grantway.consent.record;

import io.grantway.consent.policy.PolicyText;
import java.util.List;
import java.util.Optional;

/**
 * A page as a user saw it, with one decision that was made on it.
 *
 * @param choices in the order of the page
 */
public record Replay(RecordedConsent decision, Presentation page, List<Shown> choices) {

    /**
     * A choice with its words.
     *
     * @param text the published text with the hash that the page names; empty where the page showed
     *     words that were never published here
     */
    public record Shown(Presentation.Item item, Optional<PolicyText> text) {}
}
