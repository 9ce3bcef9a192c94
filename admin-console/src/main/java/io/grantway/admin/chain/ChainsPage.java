package io.grantway.admin.chain;

import io.grantway.admin.page.Attempt;
import io.grantway.admin.page.Ids;
import io.grantway.admin.page.Notice;
import io.grantway.admin.signin.SignedIn;
import io.grantway.consent.audit.AuditTrail;
import io.grantway.consent.audit.ChainChecks;
import io.grantway.consent.audit.ChainState;
import io.grantway.consent.audit.ChainSummary;
import io.grantway.oauth.client.Clients;
import io.grantway.oauth.evidence.Verification;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** The audit chains: how long they are, and whether they are as they were written. */
@Named("chains")
@RequestScoped
public class ChainsPage {

    private static final int SIZE = 25;

    @Inject ChainChecks checks;
    @Inject Verification verification;
    @Inject Clients clients;
    @Inject SignedIn me;

    private String from;
    private ChainSummary summary;
    private List<ChainState> faulty;
    private List<ChainState> found;

    public void open() {
        summary = checks.summary();
        faulty = checks.faulty(SIZE);
        found = checks.page(Ids.orNull(from), SIZE + 1);
    }

    /** Verifies for some seconds. */
    public void verify() {
        Attempt.of(
                () -> {
                    var looked = verification.now(me.staff());
                    if (looked.isPresent()) {
                        Notice.done("chains.looked", looked.getAsInt());
                    } else {
                        Notice.error("chains.busy");
                    }
                });
        open();
    }

    public String name(UUID tenantId) {
        return AuditTrail.SYSTEM.equals(tenantId)
                ? Notice.text("chains.system")
                : clients.partnerName(tenantId).orElseGet(tenantId::toString);
    }

    public boolean isPartner(UUID tenantId) {
        return !AuditTrail.SYSTEM.equals(tenantId);
    }

    /** Nothing while a form is taken in that was sent. */
    public List<ChainState> getRows() {
        return found == null ? List.of() : found.subList(0, Math.min(found.size(), SIZE));
    }

    /** The first chain of the next page; null where this is the last. */
    public UUID getNext() {
        return found != null && found.size() > SIZE ? found.get(SIZE).tenantId() : null;
    }

    public ChainSummary getSummary() {
        return summary;
    }

    public List<ChainState> getFaulty() {
        return faulty;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }
}
