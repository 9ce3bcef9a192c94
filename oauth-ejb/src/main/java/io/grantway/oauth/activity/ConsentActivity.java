package io.grantway.oauth.activity;

import io.grantway.consent.record.ConsentChanged;
import io.grantway.consent.record.ConsentStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Counts the decisions of users once they are committed. */
@ApplicationScoped
class ConsentActivity {

    @Inject ActivityCounter counter;

    void onDecision(@Observes(during = TransactionPhase.AFTER_SUCCESS) ConsentChanged decision) {
        if (decision.after() == ConsentStatus.GRANTED) {
            count(decision, Activity.CONSENT_GIVEN);
        } else if (decision.after() == ConsentStatus.REVOKED) {
            count(decision, Activity.CONSENT_WITHDRAWN);
        }
    }

    /** A consent to a partner's policy is no single application's. */
    private void count(ConsentChanged decision, Activity activity) {
        if (decision.applicationId() == null) {
            counter.countWithoutApplication(activity);
        } else {
            counter.count(decision.applicationId(), activity);
        }
    }
}
