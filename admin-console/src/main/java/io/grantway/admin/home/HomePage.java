package io.grantway.admin.home;

import io.grantway.oauth.Page;
import io.grantway.oauth.PageRange;
import io.grantway.oauth.approval.ApprovalFilter;
import io.grantway.oauth.approval.Approvals;
import io.grantway.oauth.approval.QueuedRequest;
import io.grantway.oauth.keypair.ClientKeys;
import io.grantway.oauth.keypair.KeyInfo;
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

    private Page<QueuedRequest> pending;
    private List<KeyInfo> expiring;
    private List<KeyInfo> exposed;

    private static final Duration SOON = Duration.ofDays(30);
    private static final int MOST_ROWS = 10;

    public void open() {
        pending = approvals.page(ApprovalFilter.PENDING, new PageRange(0, MOST_ROWS));
        expiring = keys.expiring(SOON);
        exposed = keys.exposed();
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
}
