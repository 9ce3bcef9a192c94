package io.grantway.admin.home;

import io.grantway.consent.audit.ChainChecks;
import io.grantway.consent.audit.ChainSummary;
import io.grantway.oauth.Page;
import io.grantway.oauth.PageRange;
import io.grantway.oauth.approval.ApprovalFilter;
import io.grantway.oauth.approval.Approvals;
import io.grantway.oauth.approval.QueuedRequest;
import io.grantway.oauth.keypair.ClientKeys;
import io.grantway.oauth.keypair.KeyInfo;
import io.grantway.oauth.webhook.OverdueEvent;
import io.grantway.oauth.webhook.Webhooks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;

/** What waits for someone on the staff. */
@Named("home")
@RequestScoped
public class HomePage {

    @Inject Approvals approvals;
    @Inject ClientKeys keys;
    @Inject Webhooks webhooks;
    @Inject ChainChecks checks;

    private Page<QueuedRequest> pending;
    private List<KeyInfo> expiring;
    private List<KeyInfo> exposed;
    private List<OverdueEvent> overdue;
    private ChainSummary chains;

    private static final Duration SOON = Duration.ofDays(30);
    private static final int MOST_ROWS = 10;
    private static final int MOST_OVERDUE = 5;

    public void open() {
        pending = approvals.page(ApprovalFilter.PENDING, new PageRange(0, MOST_ROWS));
        expiring = keys.expiring(SOON);
        exposed = keys.exposed();
        overdue = webhooks.overdueEverywhere(null, null, MOST_OVERDUE + 1);
        chains = checks.summary();
    }

    public Page<QueuedRequest> getPending() {
        return pending;
    }

    public List<KeyInfo> getExpiring() {
        return expiring;
    }

    public List<KeyInfo> getExposed() {
        return exposed;
    }

    public List<OverdueEvent> getOverdue() {
        return overdue == null
                ? List.of()
                : overdue.subList(0, Math.min(overdue.size(), MOST_OVERDUE));
    }

    /** For example {@code 5+}: what is overdue may be much, and is not counted. */
    public String getOverdueCount() {
        return overdue.size() > MOST_OVERDUE ? MOST_OVERDUE + "+" : overdue.size() + "";
    }

    public ChainSummary getChains() {
        return chains;
    }
}
