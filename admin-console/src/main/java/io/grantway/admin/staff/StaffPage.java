package io.grantway.admin.staff;

import io.grantway.admin.page.Attempt;
import io.grantway.admin.page.Notice;
import io.grantway.admin.signin.SignedIn;
import io.grantway.oauth.OAuthSettings;
import io.grantway.oauth.staff.StaffDirectory;
import io.grantway.oauth.staff.StaffInvitations;
import io.grantway.oauth.staff.StaffMember;
import io.grantway.oauth.staff.StaffRole;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who is on the staff; to invite and to deactivate. */
@Named("staff")
@ViewScoped
public class StaffPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject transient StaffDirectory directory;
    @Inject transient StaffInvitations invitations;
    @Inject transient OAuthSettings settings;
    @Inject transient InvitationLink invitation;
    @Inject transient SignedIn me;

    private String email;
    private String name;
    private StaffRole[] roles = {StaffRole.TAM};
    private String reason;
    private Map<UUID, StaffEdit> edits = Map.of();
    private transient List<StaffMember> members;

    public void open() {
        members = directory.members();
        edits = members.stream().collect(Collectors.toMap(StaffMember::id, StaffEdit::new));
    }

    public void invite() {
        Attempt.of(
                () -> {
                    var token = invitations.invite(me.staff(), email, name, Set.of(roles));
                    invitation.is(settings.baseUrl() + "/admin/invitation?token=" + token);
                    email = null;
                    name = null;
                });
        open();
    }

    /** Changes name and roles. */
    public void edit(StaffMember member) {
        var edit = edits.get(member.id());
        if (Attempt.of(
                () ->
                        directory.change(
                                me.staff(),
                                member.id(),
                                edit.version(),
                                edit.getName(),
                                edit.roles()))) {
            Notice.done("saved");
            open();
        }
    }

    public void deactivate(StaffMember member) {
        change(
                () -> directory.deactivate(me.staff(), member.id(), member.version(), reason),
                "staff.deactivated");
    }

    public void reactivate(StaffMember member) {
        change(
                () -> directory.reactivate(me.staff(), member.id(), member.version(), reason),
                "staff.reactivated");
    }

    private void change(Runnable change, String done) {
        if (Attempt.of(change)) {
            Notice.done(done);
            reason = null;
        }
        open();
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public StaffRole[] getRoles() {
        return roles;
    }

    public void setRoles(StaffRole[] roles) {
        this.roles = roles;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** By the id of the member. */
    public Map<UUID, StaffEdit> getEdits() {
        return edits;
    }

    public List<StaffMember> getMembers() {
        return members;
    }
}
