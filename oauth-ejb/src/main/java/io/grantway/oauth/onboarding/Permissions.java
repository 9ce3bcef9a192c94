package io.grantway.oauth.onboarding;

import io.grantway.consent.permission.Permission;
import io.grantway.oauth.EditedMeanwhile;
import io.grantway.oauth.InvalidInput;
import io.grantway.oauth.NotThere;
import io.grantway.oauth.approval.ApprovalKind;
import io.grantway.oauth.approval.ApprovalRequest;
import io.grantway.oauth.approval.Approvals;
import io.grantway.oauth.approval.NewApproval;
import io.grantway.oauth.journal.Deed;
import io.grantway.oauth.journal.Journal;
import io.grantway.oauth.staff.Staff;
import io.grantway.oauth.staff.StaffAction;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What an application may ask its users for. Less is anyone's to decide, more a second person's.
 */
@Stateless
public class Permissions {

    private static final int BOTH = 2;

    @Inject OnboardingRepository onboarding;
    @Inject Approvals approvals;
    @Inject Journal journal;

    /**
     * Takes permissions away, and changes which are required, at once; permissions that the
     * application does not have wait for someone else to agree.
     *
     * @param version of what was read
     * @return the request for what waits; empty where nothing does
     * @throws EditedMeanwhile where someone else changed the application since
     */
    public Optional<ApprovalRequest> change(
            Staff staff,
            UUID applicationId,
            int version,
            Set<Permission> approved,
            Set<Permission> required,
            String reason) {
        staff.require(StaffAction.EDIT_PERMISSIONS);
        if (!approved.containsAll(required)) {
            throw new InvalidInput("required", "must be among the approved permissions");
        }
        var row = row(applicationId);
        var held = Permission.parse(row.approvedPermissions());
        var kept = intersection(held, approved);
        if (row.version() != version) {
            throw new EditedMeanwhile("The application");
        }
        var requiredNow = intersection(kept, required);
        if (!kept.equals(held)
                || !requiredNow.equals(Permission.parse(row.requiredPermissions()))) {
            permit(row, kept, requiredNow);
            journal.write(
                    staff.doer(),
                    Deed.of("permissions.changed")
                            .at(row.partnerId(), applicationId)
                            .to(applicationId)
                            .change(
                                    words(held, Permission.parse(row.requiredPermissions())),
                                    words(kept, requiredNow))
                            .because(reason));
        }
        if (held.containsAll(approved)) {
            return Optional.empty();
        }
        approvals.withdrawAbout(
                staff.doer(), applicationId.toString(), "Replaced by a new request");
        return Optional.of(
                approvals.open(
                        staff,
                        new NewApproval(
                                ApprovalKind.PERMISSIONS,
                                row.environment(),
                                row.partnerId(),
                                applicationId,
                                applicationId.toString(),
                                words(kept, requiredNow),
                                words(approved, required),
                                reason,
                                BOTH)));
    }

    /**
     * Takes away all permissions but these. Who may is up to the caller.
     *
     * @param version of the application as it was read
     */
    public void narrow(UUID applicationId, int version, Set<Permission> kept) {
        var row = row(applicationId);
        if (row.version() != version) {
            throw new EditedMeanwhile("The application");
        }
        permit(
                row,
                intersection(Permission.parse(row.approvedPermissions()), kept),
                intersection(Permission.parse(row.requiredPermissions()), kept));
    }

    /** Adds what a request asks for to what the application has by now. For approvals alone. */
    public void add(ApprovalRequest request) {
        var row = row(request.applicationId());
        var approved = EnumSet.noneOf(Permission.class);
        approved.addAll(Permission.parse(row.approvedPermissions()));
        var added = new TreeSet<>(approved(request.after()));
        added.removeAll(approved(request.before()));
        approved.addAll(added);
        var required = EnumSet.noneOf(Permission.class);
        required.addAll(Permission.parse(row.requiredPermissions()));
        added.retainAll(required(request.after()));
        required.addAll(added);
        permit(row, approved, required);
    }

    private void permit(ApplicationRow row, Set<Permission> approved, Set<Permission> required) {
        if (onboarding.permit(
                        row.id(),
                        row.version(),
                        Permission.format(approved),
                        Permission.format(required))
                == 0) {
            throw new EditedMeanwhile("The application");
        }
    }

    private ApplicationRow row(UUID id) {
        return onboarding.application(id).orElseThrow(() -> new NotThere("application"));
    }

    private static Set<Permission> intersection(Set<Permission> left, Set<Permission> right) {
        var both = EnumSet.noneOf(Permission.class);
        both.addAll(left);
        both.retainAll(right);
        return both;
    }

    /** For example {@code wallet:read card:read; required: card:read}. */
    private static String words(Set<Permission> approved, Set<Permission> required) {
        return Permission.format(approved) + "; required: " + Permission.format(required);
    }

    private static Set<Permission> approved(String words) {
        return Permission.parse(words.substring(0, words.indexOf("; required: ")));
    }

    private static Set<Permission> required(String words) {
        return Permission.parse(
                words.substring(words.indexOf("; required: ") + "; required: ".length()));
    }
}
