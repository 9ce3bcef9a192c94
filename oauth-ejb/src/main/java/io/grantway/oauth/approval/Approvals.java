package io.grantway.oauth.approval;

import io.grantway.consent.time.TimeOrderedId;
import io.grantway.oauth.InputCheck;
import io.grantway.oauth.NotThere;
import io.grantway.oauth.Page;
import io.grantway.oauth.PageRange;
import io.grantway.oauth.journal.Deed;
import io.grantway.oauth.journal.Doer;
import io.grantway.oauth.journal.Journal;
import io.grantway.oauth.staff.Staff;
import io.grantway.oauth.staff.StaffAction;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What nobody may do alone: someone asks, and others of the staff decide. Each step is one
 * conditional statement, so that it is taken once whoever else is at it.
 */
@Stateless
public class Approvals {

    /** How long after the decision its requester can collect what it allows. */
    public static final Duration COLLECTABLE = Duration.ofDays(7);

    private static final int MOST_REASON = 500;

    @Inject ApprovalRepository requests;
    @Inject @Any Instance<ApprovedChange> changes;
    @Inject Journal journal;
    @Inject Clock clock;

    /** Pending ones oldest first, others newest first. */
    public Page<QueuedRequest> page(ApprovalFilter filter, PageRange range) {
        var rows =
                requests.page(filter, range).stream()
                        .map(
                                row ->
                                        new QueuedRequest(
                                                row.request().toRequest(),
                                                row.applicationName(),
                                                row.partnerName()))
                        .toList();
        return Page.of(rows, requests.count(filter));
    }

    public Optional<ApprovalRequest> byId(UUID id) {
        return requests.byId(id).map(StoredRequest::toRequest);
    }

    /** The last request about something. */
    public Optional<ApprovalRequest> newestOf(String subject) {
        return requests.newestOf(subject).map(StoredRequest::toRequest);
    }

    /**
     * Agrees. The last agreement that was needed also does what was asked for.
     *
     * @throws OwnRequest where this person asked for it, or agreed before
     * @throws DecidedMeanwhile where it was decided by others
     */
    public ApprovalRequest approve(Staff staff, UUID id, String reason) {
        staff.require(StaffAction.DECIDE_REQUEST);
        var why = reason(reason);
        var before = request(id);
        if (before.state() == ApprovalState.PENDING && !before.isOpenTo(staff.id())) {
            throw new OwnRequest();
        }
        var now = clock.instant();
        var actor = staff.doer().actor().text();
        var isFirst = requests.approveFirst(id, staff.id(), now) == 1;
        if (!isFirst
                && requests.approveAlone(id, staff.id(), actor, why, now) == 0
                && requests.approveSecond(id, staff.id(), actor, why, now) == 0) {
            throw notOpen(id, staff);
        }
        var request = request(id);
        journal.write(
                staff.doer(), deed(request, isFirst ? "first-approval" : "approved").because(why));
        if (!isFirst) {
            change(request.kind()).approved(request);
        }
        return request;
    }

    /**
     * @param reason is shown to whoever asked
     * @throws DecidedMeanwhile where it was decided by others
     */
    public ApprovalRequest reject(Staff staff, UUID id, String reason) {
        staff.require(StaffAction.DECIDE_REQUEST);
        return decline(staff.doer(), request(id), ApprovalState.REJECTED, reason(reason));
    }

    /**
     * Takes back what one asked for oneself.
     *
     * @throws NotThere where someone else asked for it
     */
    public ApprovalRequest withdraw(Staff staff, UUID id, String reason) {
        staff.require(StaffAction.DECIDE_REQUEST);
        var request = request(id);
        if (!staff.id().equals(request.requesterId())) {
            throw new NotThere("request of yours");
        }
        return decline(staff.doer(), request, ApprovalState.WITHDRAWN, reason(reason));
    }

    /** Opens a request of a partner. For the features that let things be approved. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public ApprovalRequest open(Doer doer, NewApproval asked) {
        return open(doer, null, asked);
    }

    /** Opens a request of someone on the staff. For the features that let things be approved. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public ApprovalRequest open(Staff staff, NewApproval asked) {
        return open(staff.doer(), staff.id(), asked);
    }

    /** Withdraws whatever waits about something that is going away. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void withdrawAbout(Doer doer, String subject, String reason) {
        for (var pending : requests.pendingOf(subject)) {
            decline(doer, pending.toRequest(), ApprovalState.WITHDRAWN, reason);
        }
    }

    /**
     * Takes what an approved request allows, once, by whoever asked for it.
     *
     * @throws DecidedMeanwhile where it was not approved, is older than 7 days or was used
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public ApprovalRequest use(Staff staff, UUID id) {
        var now = clock.instant();
        if (requests.use(id, staff.id(), now.minus(COLLECTABLE), now) == 0) {
            throw new DecidedMeanwhile(request(id).state());
        }
        return request(id);
    }

    private ApprovalRequest open(Doer doer, UUID requesterId, NewApproval asked) {
        var check = new InputCheck();
        check.text("reason", asked.reason(), MOST_REASON);
        check.done();
        var now = clock.instant();
        var stored = new StoredRequest(TimeOrderedId.at(now), asked, doer, requesterId, now);
        requests.insert(stored);
        var request = stored.toRequest();
        journal.write(doer, deed(request, "requested").because(request.reason()));
        return request;
    }

    private ApprovalRequest decline(
            Doer doer, ApprovalRequest pending, ApprovalState state, String reason) {
        var actor = doer.actor().text();
        if (requests.decline(pending.id(), state, actor, reason, clock.instant()) == 0) {
            throw new DecidedMeanwhile(request(pending.id()).state());
        }
        var request = request(pending.id());
        var word = state == ApprovalState.REJECTED ? "rejected" : "withdrawn";
        journal.write(doer, deed(request, word).because(reason));
        change(request.kind()).declined(request);
        return request;
    }

    private RuntimeException notOpen(UUID id, Staff staff) {
        var request = request(id);
        return request.state() == ApprovalState.PENDING && !request.isOpenTo(staff.id())
                ? new OwnRequest()
                : new DecidedMeanwhile(request.state());
    }

    private ApprovedChange change(ApprovalKind kind) {
        return changes.stream()
                .filter(change -> change.kinds().contains(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing applies " + kind));
    }

    private ApprovalRequest request(UUID id) {
        return byId(id).orElseThrow(() -> new NotThere("request"));
    }

    private static Deed deed(ApprovalRequest request, String word) {
        return Deed.of(type(request.kind()) + "." + word)
                .at(request.partnerId(), request.applicationId())
                .to(request.subject())
                .change(request.before(), request.after());
    }

    /** For example {@code redirect-uri}. */
    private static String type(ApprovalKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String reason(String reason) {
        var check = new InputCheck();
        var why = check.text("reason", reason, MOST_REASON);
        check.done();
        return why;
    }
}
