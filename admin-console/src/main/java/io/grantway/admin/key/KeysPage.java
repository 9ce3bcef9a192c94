package io.grantway.admin.key;

import io.grantway.admin.application.ApplicationSide;
import io.grantway.admin.page.Attempt;
import io.grantway.admin.page.Notice;
import io.grantway.admin.signin.SignedIn;
import io.grantway.oauth.PageRange;
import io.grantway.oauth.approval.ApprovalFilter;
import io.grantway.oauth.approval.ApprovalKind;
import io.grantway.oauth.approval.ApprovalRequest;
import io.grantway.oauth.approval.ApprovalState;
import io.grantway.oauth.approval.Approvals;
import io.grantway.oauth.approval.QueuedRequest;
import io.grantway.oauth.keypair.ClientKeys;
import io.grantway.oauth.keypair.Delivery;
import io.grantway.oauth.keypair.KeyInfo;
import io.grantway.oauth.keypair.KeyOutcome;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The key pairs of an application: to issue, rotate and revoke them. */
@Named("keys")
@ViewScoped
public class KeysPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject transient ApplicationSide side;
    @Inject transient ClientKeys clientKeys;
    @Inject transient Approvals approvals;
    @Inject transient NewKey newKey;
    @Inject transient SignedIn me;
    @Inject transient Clock clock;

    private String name;
    private LocalDate expiresOn;
    private boolean byLink;
    private String issueReason;
    private int overlapDays = 7;
    private String reason;
    private Map<String, KeyEdit> edits = Map.of();
    private transient List<KeyInfo> rows;
    private transient List<ApprovalRequest> collectable;

    private static final Duration LINK = Duration.ofDays(3);
    private static final int MOST_WAITING = 50;

    public void open() {
        if (side.open()) {
            name = Notice.text("key.name." + side.getDetails().environment());
            load();
            edit();
        }
    }

    private void edit() {
        edits = rows.stream().collect(Collectors.toMap(KeyInfo::clientKey, KeyEdit::new));
    }

    private void load() {
        rows = clientKeys.ofApplication(side.applicationId());
        collectable =
                approvals
                        .page(
                                new ApprovalFilter(
                                        ApprovalState.APPROVED, null, side.applicationId()),
                                new PageRange(0, MOST_WAITING))
                        .rows()
                        .stream()
                        .map(QueuedRequest::request)
                        .filter(this::isCollectable)
                        .toList();
    }

    public void issue() {
        change(
                () ->
                        came(
                                clientKeys.issue(
                                        me.staff(),
                                        side.applicationId(),
                                        name,
                                        expiresAt(),
                                        issueReason,
                                        delivery())));
    }

    public void rotate(String clientKey) {
        change(
                () ->
                        came(
                                clientKeys.rotate(
                                        me.staff(),
                                        clientKey,
                                        Duration.ofDays(overlapDays),
                                        reason,
                                        delivery())));
    }

    public void collect(UUID requestId) {
        change(() -> newKey.is(clientKeys.collect(me.staff(), requestId, delivery())));
    }

    public void revoke(String clientKey) {
        change(
                () -> {
                    clientKeys.revoke(me.staff(), clientKey, reason);
                    Notice.done("key.revoked");
                });
    }

    public void endOverlap(String clientKey) {
        change(
                () -> {
                    clientKeys.endOverlap(me.staff(), clientKey, reason);
                    Notice.done("key.overlap-ended");
                });
    }

    /** Changes name and end. */
    public void edit(String clientKey) {
        change(
                () -> {
                    var edit = edits.get(clientKey);
                    clientKeys.change(
                            me.staff(),
                            clientKey,
                            edit.version(),
                            edit.getName(),
                            edit.expiresAt());
                    Notice.done("saved");
                });
    }

    public boolean isLiving(KeyInfo key) {
        return key.isLiving(clock.instant());
    }

    /** Whether two secrets work. */
    public boolean isOverlapping(KeyInfo key) {
        return isLiving(key)
                && key.previousExpiresAt() != null
                && key.previousExpiresAt().isAfter(clock.instant());
    }

    private void change(Runnable change) {
        var done = Attempt.of(change);
        load();
        if (done) {
            reason = null;
            issueReason = null;
            edit();
        }
    }

    private void came(KeyOutcome outcome) {
        if (outcome instanceof KeyOutcome.Issued issued) {
            newKey.is(issued.key());
        } else {
            Notice.done("key.waiting");
        }
    }

    private boolean isCollectable(ApprovalRequest request) {
        return request.usedAt() == null
                && me.getId().equals(request.requesterId())
                && (request.kind() == ApprovalKind.PRODUCTION_KEY
                        || request.kind() == ApprovalKind.KEY_ROTATION)
                && request.decidedAt().plus(Approvals.COLLECTABLE).isAfter(clock.instant());
    }

    private Delivery delivery() {
        return byLink ? new Delivery.Link(LINK) : new Delivery.Shown();
    }

    private Instant expiresAt() {
        return expiresOn == null ? null : expiresOn.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public LocalDate getExpiresOn() {
        return expiresOn;
    }

    public void setExpiresOn(LocalDate expiresOn) {
        this.expiresOn = expiresOn;
    }

    public boolean isByLink() {
        return byLink;
    }

    public void setByLink(boolean byLink) {
        this.byLink = byLink;
    }

    public String getIssueReason() {
        return issueReason;
    }

    public void setIssueReason(String issueReason) {
        this.issueReason = issueReason;
    }

    public int getOverlapDays() {
        return overlapDays;
    }

    public void setOverlapDays(int overlapDays) {
        this.overlapDays = overlapDays;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** By client key. */
    public Map<String, KeyEdit> getEdits() {
        return edits;
    }

    public List<KeyInfo> getRows() {
        return rows;
    }

    public List<ApprovalRequest> getCollectable() {
        return collectable;
    }
}
