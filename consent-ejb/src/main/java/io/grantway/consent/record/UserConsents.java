package io.grantway.consent.record;

import io.grantway.consent.policy.PolicyText;
import java.util.List;
import java.util.UUID;

/**
 * Where a user stands at a partner.
 *
 * @param complete whether every consent that the policy requires has a decision that holds, and the
 *     essential ones are granted
 * @param changed the texts that changed materially since the user agreed to them: to be asked again
 */
public record UserConsents(
        UUID userId, boolean complete, List<ConsentSet> consentSets, List<PolicyText> changed) {}
