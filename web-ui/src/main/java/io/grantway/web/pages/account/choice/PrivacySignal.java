package io.grantway.web.pages.account.choice;

import static io.grantway.consent.policy.ConsentType.MARKETING_SHARING;

import io.grantway.consent.record.ConsentItem;
import io.grantway.consent.record.ConsentNotFound;
import io.grantway.consent.record.ConsentSets;
import io.grantway.consent.record.PrivacyControl;
import io.grantway.oauth.account.Login;
import io.grantway.web.pages.Evidence;
import io.grantway.web.pages.account.PartnerConsents;
import io.grantway.web.pages.account.UserPartners;
import io.grantway.web.pages.browser.Exchange;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * The Global Privacy Control: {@code Sec-GPC: 1} is an opt-out of the sharing of data for
 * advertising (CCPA regulations §7025). A user who allows the sharing afterwards, knowing of the
 * signal, is not overruled by it at the next visit.
 */
@RequestScoped
public class PrivacySignal {

    @Inject Exchange exchange;
    @Inject UserPartners partners;
    @Inject ConsentSets sets;
    @Inject Evidence evidence;

    /** Records the opt-out at every partner where it is news. */
    public void heed(Login login) {
        if (exchange.isPrivacyAskedFor()) {
            partners.withConsents(login).stream()
                    .filter(PrivacySignal::isNews)
                    .forEach(this::optOut);
        }
    }

    /** Records the opt-out at one partner, where the user has consents there and it is news. */
    public void heed(Login login, UUID partnerId) {
        if (exchange.isPrivacyAskedFor()) {
            partners.find(login, partnerId).filter(PrivacySignal::isNews).ifPresent(this::optOut);
        }
    }

    /**
     * What the signal did: {@code OPTED_OUT}, or {@code OVERRULED} by the user; null for nothing.
     */
    static String told(ConsentItem decision) {
        if (decision == null) {
            return null;
        }
        var evidence = decision.metadata().get(PrivacyControl.EVIDENCE);
        if (PrivacyControl.SIGNAL.equals(evidence)) {
            return "OPTED_OUT";
        }
        return PrivacyControl.DESPITE.equals(evidence) ? "OVERRULED" : null;
    }

    private static boolean isNews(PartnerConsents at) {
        return at.of(MARKETING_SHARING)
                .map(held -> held.isGranted() && told(held.item()) == null)
                .orElse(true);
    }

    private void optOut(PartnerConsents at) {
        try {
            sets.decide(
                    at.partnerId(),
                    at.setFor(MARKETING_SHARING),
                    MARKETING_SHARING,
                    Answer.NO.status(),
                    evidence.plain());
        } catch (ConsentNotFound recordedMeanwhileByAnotherTab) {
            // The signal is heeded all the same
        }
    }
}
