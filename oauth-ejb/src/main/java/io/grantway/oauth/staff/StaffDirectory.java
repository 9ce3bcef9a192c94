package io.grantway.oauth.staff;

import io.grantway.oauth.EditedMeanwhile;
import io.grantway.oauth.InputCheck;
import io.grantway.oauth.NotThere;
import io.grantway.oauth.credential.PasswordHasher;
import io.grantway.oauth.journal.Deed;
import io.grantway.oauth.journal.Journal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who is on the staff. */
@Stateless
public class StaffDirectory {

    private static final int MOST_MEMBERS = 500;
    private static final int MOST_NAME = 100;

    @Inject StaffRepository accounts;
    @Inject StaffSessionRepository sessions;
    @Inject PasswordHasher hasher;
    @Inject Journal journal;
    @Inject Clock clock;

    /** Everyone, the active first; 500 at most. */
    public List<StaffMember> members() {
        return accounts.all(MOST_MEMBERS).stream().map(StaffAccount::toMember).toList();
    }

    public Optional<StaffMember> member(UUID id) {
        return accounts.byId(id).map(StaffAccount::toMember);
    }

    /** Whether any of these addresses has, or had, an account. */
    public boolean isAnyKnown(List<String> emails) {
        return accounts.countOf(emails) > 0;
    }

    /**
     * Changes name and roles. Sessions go on, with the new roles.
     *
     * @param version of what was read
     * @throws EditedMeanwhile where someone else changed it since
     * @throws LastLead where nobody would be left to lead
     */
    public void change(Staff staff, UUID id, int version, String name, Set<StaffRole> roles) {
        staff.require(StaffAction.MANAGE_STAFF);
        var check = new InputCheck();
        var person = check.text("name", name, MOST_NAME);
        if (roles.isEmpty()) {
            check.fault("roles", "must be at least one");
        }
        check.done();
        var account = account(id);
        if (!roles.contains(StaffRole.TAM_LEAD)) {
            requireAnotherLead(id);
        }
        update(account, version, person, roles, account.isActive());
        journal.write(
                staff.doer(),
                Deed.of("staff.changed")
                        .to(id)
                        .change(StaffRole.format(account.roles()), StaffRole.format(roles)));
    }

    /** Lets someone in no more, and ends their sessions at once. */
    public void deactivate(Staff staff, UUID id, int version, String reason) {
        staff.require(StaffAction.STOP_STAFF);
        var why = reason(reason);
        requireAnotherLead(id);
        var account = account(id);
        update(account, version, account.toMember().name(), account.roles(), false);
        sessions.endAll(id, clock.instant());
        journal.write(
                staff.doer(),
                Deed.of("staff.deactivated").to(id).change("active", "inactive").because(why));
    }

    public void reactivate(Staff staff, UUID id, int version, String reason) {
        staff.require(StaffAction.MANAGE_STAFF);
        var why = reason(reason);
        var account = account(id);
        update(account, version, account.toMember().name(), account.roles(), true);
        journal.write(
                staff.doer(),
                Deed.of("staff.reactivated").to(id).change("inactive", "active").because(why));
    }

    /** Ends all sessions of someone; they may sign in again. */
    public void endSessions(Staff staff, UUID id) {
        staff.require(StaffAction.STOP_STAFF);
        account(id);
        sessions.endAll(id, clock.instant());
        journal.write(staff.doer(), Deed.of("staff.sessions-ended").to(id));
    }

    /** Adds an account with a password: for the sandbox that a development server starts with. */
    public void add(String email, String name, Set<StaffRole> roles, String password) {
        try {
            accounts.insert(
                    new StaffAccount(
                            UUID.randomUUID(),
                            email,
                            name,
                            StaffRole.format(roles),
                            hasher.hash(password),
                            null,
                            clock.instant()));
        } catch (PasswordHasher.BusyException e) {
            throw new IllegalStateException(e);
        }
    }

    private void update(
            StaffAccount account, int version, String name, Set<StaffRole> roles, boolean active) {
        if (accounts.update(account.id(), version, name, StaffRole.format(roles), active) == 0) {
            throw new EditedMeanwhile("The account");
        }
    }

    private void requireAnotherLead(UUID id) {
        var leads = accounts.lockLeads();
        if (leads.size() == 1 && leads.get(0).id().equals(id)) {
            throw new LastLead();
        }
    }

    private StaffAccount account(UUID id) {
        return accounts.byId(id).orElseThrow(() -> new NotThere("account"));
    }

    private static String reason(String reason) {
        var check = new InputCheck();
        var why = check.text("reason", reason, 500);
        check.done();
        return why;
    }
}
