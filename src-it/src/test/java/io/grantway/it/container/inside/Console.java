package io.grantway.it.container.inside;

import io.grantway.consent.permission.Permission;
import io.grantway.oauth.approval.ApprovalRequest;
import io.grantway.oauth.approval.Approvals;
import io.grantway.oauth.client.ApplicationType;
import io.grantway.oauth.keypair.ClientKeys;
import io.grantway.oauth.keypair.Delivery;
import io.grantway.oauth.keypair.IssuedKey;
import io.grantway.oauth.keypair.KeyOutcome;
import io.grantway.oauth.onboarding.Applications;
import io.grantway.oauth.onboarding.Partners;
import io.grantway.oauth.staff.Staff;
import io.grantway.oauth.staff.StaffDirectory;
import io.grantway.oauth.staff.StaffRole;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** What account managers do, at the front doors of the domain. */
@Dependent
public class Console {
    private static final String REASON = "Because a test wants it";

    @Inject StaffDirectory directory;
    @Inject Partners partners;
    @Inject Applications applications;
    @Inject ClientKeys keys;
    @Inject Approvals approvals;

    /** One of the sandbox's staff, as if signed in. */
    public Staff staff(String email) {
        return directory.members().stream()
                .filter(member -> member.email().equals(email))
                .map(m -> new Staff(m.id(), m.email(), m.name(), m.roles(), "192.0.2.7"))
                .findFirst()
                .orElseThrow();
    }

    /** Someone with this role who did nothing yet. */
    public Staff someone(StaffRole role) {
        return new Staff(UUID.randomUUID(), role + "@example.org", "Someone", Set.of(role), "");
    }

    /** A new application of a new partner; the id of its side in the sandbox. */
    public UUID application(Staff tam, String name) {
        return applications.add(
                tam,
                partners.add(tam, name + " Inc"),
                name,
                ApplicationType.WEB,
                EnumSet.of(Permission.WALLET_READ),
                Set.of());
    }

    public UUID production(Staff tam, UUID sandbox) {
        return applications.addProduction(tam, sandbox);
    }

    public IssuedKey sandboxKey(Staff tam, UUID application) {
        var outcome = keys.issue(tam, application, "Backend", null, null, new Delivery.Shown());
        return ((KeyOutcome.Issued) outcome).key();
    }

    public ApprovalRequest productionKey(Staff tam, UUID application) {
        var outcome = keys.issue(tam, application, "Backend", null, REASON, new Delivery.Shown());
        return ((KeyOutcome.Waiting) outcome).request();
    }
}
