package io.grantway.web.pages.account.choice;

import io.grantway.consent.policy.ConsentType;
import io.grantway.consent.policy.Policies;
import io.grantway.consent.policy.PolicyText;
import io.grantway.consent.policy.PolicyType;
import io.grantway.consent.record.Presentation;
import io.grantway.consent.record.Presentation.ShownBy;
import io.grantway.web.pages.Text;
import io.grantway.web.pages.account.PartnerConsents;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** The words that a user agrees to on the account pages. */
@RequestScoped
public class ConsentTexts {

    @Inject Policies policies;
    @Inject Text text;

    /** The words of today; the policy for the US lends those that another policy has none of. */
    public PolicyText of(PartnerConsents at, ConsentType type) {
        return policies.current(at.policyType().text(), type.text(), text.language())
                .or(() -> policies.current(PolicyType.US.text(), type.text(), text.language()))
                .orElseThrow();
    }

    /**
     * A page with choices, as it was shown.
     *
     * @param page its address without the leading slash
     */
    public Presentation page(
            String page,
            PolicyText first,
            Map<String, String> words,
            List<Presentation.Item> items) {
        return new Presentation(
                ShownBy.GRANTWAY,
                page,
                first.policy(),
                first.version(),
                text.language(),
                words,
                items);
    }
}
