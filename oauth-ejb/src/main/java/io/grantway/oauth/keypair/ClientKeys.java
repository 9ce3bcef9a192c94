package io.grantway.oauth.keypair;

import io.grantway.oauth.EditedMeanwhile;
import io.grantway.oauth.InputCheck;
import io.grantway.oauth.InvalidInput;
import io.grantway.oauth.NotThere;
import io.grantway.oauth.approval.ApprovalKind;
import io.grantway.oauth.approval.Approvals;
import io.grantway.oauth.approval.NewApproval;
import io.grantway.oauth.client.Environment;
import io.grantway.oauth.journal.Deed;
import io.grantway.oauth.journal.Journal;
import io.grantway.oauth.keypair.ClientKeyRepository.Owner;
import io.grantway.oauth.staff.Staff;
import io.grantway.oauth.staff.StaffAction;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The key pairs of applications. A rotation replaces the secret and keeps the client key, which
 * apps in users' hands carry; a client key is replaced by issuing another pair and revoking the
 * first. In production a secret that staff let out needs a second person.
 */
@Stateless
public class ClientKeys {

    /** How long both secrets work after a rotation, unless said otherwise. */
    public static final Duration OVERLAP = Duration.ofDays(7);

    private static final Duration LONGEST_OVERLAP = Duration.ofDays(30);
    private static final int MOST_ROWS = 200;
    private static final int MOST_NAME = 100;
    private static final int BOTH = 2;

    @Inject ClientKeyRepository keys;
    @Inject KeyIssue issue;
    @Inject KeyHandOvers handOvers;
    @Inject Approvals approvals;
    @Inject Journal journal;
    @Inject Clock clock;

    /** The key pairs of an application, newest first, also those that are dead. */
    public List<KeyInfo> ofApplication(UUID applicationId) {
        return keys.ofApplication(applicationId, MOST_ROWS);
    }

    public Optional<KeyInfo> byClientKey(String clientKey) {
        return keys.info(clientKey);
    }

    /** The living key pairs that expire within this time, the first to do so first. */
    public List<KeyInfo> expiring(Duration within) {
        var now = clock.instant();
        return keys.expiring(now, now.plus(within), MOST_ROWS);
    }

    /** The living key pairs whose secret arrived from a browser. */
    public List<KeyInfo> exposed() {
        return keys.exposed(MOST_ROWS);
    }

    /**
     * Issues a key pair for the sandbox; for production, asks for one.
     *
     * @param expiresAt null for never
     * @param reason is needed for production
     */
    public KeyOutcome issue(
            Staff staff,
            UUID applicationId,
            String name,
            Instant expiresAt,
            String reason,
            Delivery delivery) {
        staff.require(StaffAction.ISSUE_KEY);
        var owner = owner(applicationId);
        var checked = checked(name, expiresAt);
        if (owner.environment() == Environment.PRODUCTION) {
            return new KeyOutcome.Waiting(
                    approvals.open(
                            staff,
                            new NewApproval(
                                    ApprovalKind.PRODUCTION_KEY,
                                    owner.environment(),
                                    owner.partnerId(),
                                    applicationId,
                                    applicationId.toString(),
                                    null,
                                    KeyIssue.words(checked, expiresAt),
                                    reason,
                                    BOTH)));
        }
        return new KeyOutcome.Issued(issue.issue(staff, owner, checked, expiresAt, delivery));
    }

    /**
     * Replaces a secret of the sandbox; for one of production, asks to.
     *
     * @param overlap how long the secret before works on; zero for not at all, 30 days at most
     * @param reason is needed for production
     */
    public KeyOutcome rotate(
            Staff staff, String clientKey, Duration overlap, String reason, Delivery delivery) {
        staff.require(StaffAction.ROTATE_KEY);
        checkOverlap(overlap);
        var key = living(clientKey);
        if (key.environment() == Environment.PRODUCTION) {
            return new KeyOutcome.Waiting(
                    approvals.open(
                            staff,
                            new NewApproval(
                                    ApprovalKind.KEY_ROTATION,
                                    key.environment(),
                                    key.partnerId(),
                                    key.applicationId(),
                                    clientKey,
                                    null,
                                    overlap.toString(),
                                    reason,
                                    BOTH)));
        }
        return new KeyOutcome.Issued(
                issue.rotate(
                        staff,
                        key,
                        overlap,
                        reason == null || reason.isBlank() ? null : reason(reason),
                        delivery));
    }

    /**
     * Does what was approved, once, within 7 days, for whoever asked for it.
     *
     * @throws io.grantway.oauth.approval.DecidedMeanwhile where it was not approved, or was
     *     collected before
     */
    public IssuedKey collect(Staff staff, UUID requestId, Delivery delivery) {
        staff.require(StaffAction.ISSUE_KEY);
        var request = approvals.use(staff, requestId);
        if (request.kind() == ApprovalKind.KEY_ROTATION) {
            return issue.rotate(
                    staff,
                    living(request.subject()),
                    Duration.parse(request.after()),
                    request.reason(),
                    delivery);
        }
        if (request.kind() != ApprovalKind.PRODUCTION_KEY) {
            throw new NotThere("key to collect");
        }
        var words = KeyIssue.read(request.after());
        return issue.issue(
                staff, owner(request.applicationId()), words.name(), words.expiresAt(), delivery);
    }

    /** Kills a key pair at once, with both secrets and all tokens that were issued to it. */
    public void revoke(Staff staff, String clientKey, String reason) {
        staff.require(StaffAction.REVOKE_KEY);
        var why = reason(reason);
        var key = key(clientKey);
        if (keys.revoke(clientKey, clock.instant()) == 0) {
            throw new EditedMeanwhile("The key");
        }
        handOvers.destroy(clientKey);
        journal.write(staff.doer(), deed("key.revoked", key).because(why));
    }

    /** Ends the overlap of a rotation at once: the secret before works no more. */
    public void endOverlap(Staff staff, String clientKey, String reason) {
        staff.require(StaffAction.REVOKE_KEY);
        var why = reason(reason);
        var key = key(clientKey);
        if (keys.endOverlap(clientKey) == 0) {
            throw new EditedMeanwhile("The key");
        }
        journal.write(staff.doer(), deed("key.overlap-ended", key).because(why));
    }

    /**
     * Changes the name and the end of a living key pair.
     *
     * @param expiresAt null for never
     * @param version of what was read
     */
    public void change(Staff staff, String clientKey, int version, String name, Instant expiresAt) {
        staff.require(StaffAction.ISSUE_KEY);
        var checked = checked(name, expiresAt);
        var key = living(clientKey);
        if (keys.change(clientKey, version, checked, expiresAt) == 0) {
            throw new EditedMeanwhile("The key");
        }
        journal.write(
                staff.doer(),
                deed("key.changed", key)
                        .change(
                                KeyIssue.words(key.name(), key.expiresAt()),
                                KeyIssue.words(checked, expiresAt)));
    }

    private String checked(String name, Instant expiresAt) {
        var check = new InputCheck();
        var checked = check.text("name", name, MOST_NAME);
        if (expiresAt != null && !expiresAt.isAfter(clock.instant())) {
            check.fault("expiresAt", "must be in the future");
        }
        check.done();
        return checked;
    }

    private Owner owner(UUID applicationId) {
        return keys.owner(applicationId).orElseThrow(() -> new NotThere("application"));
    }

    private KeyInfo key(String clientKey) {
        return keys.info(clientKey).orElseThrow(() -> new NotThere("key"));
    }

    private KeyInfo living(String clientKey) {
        return Optional.of(key(clientKey))
                .filter(key -> key.isLiving(clock.instant()))
                .orElseThrow(() -> new NotThere("living key"));
    }

    static void checkOverlap(Duration overlap) {
        if (overlap.isNegative() || overlap.compareTo(LONGEST_OVERLAP) > 0) {
            throw new InvalidInput("overlap", "must be from 0 to 30 days");
        }
    }

    static Deed deed(String type, KeyInfo key) {
        return Deed.of(type).at(key.partnerId(), key.applicationId()).to(key.clientKey());
    }

    private static String reason(String reason) {
        var check = new InputCheck();
        var why = check.text("reason", reason, 500);
        check.done();
        return why;
    }
}
