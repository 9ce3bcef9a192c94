package io.grantway.admin.staff;

import io.grantway.oauth.staff.StaffMember;
import io.grantway.oauth.staff.StaffRole;
import java.io.Serializable;
import java.util.Set;

/** What is typed to change someone on the staff. */
public class StaffEdit implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int version;
    private String name;
    private StaffRole[] roles;

    StaffEdit(StaffMember member) {
        version = member.version();
        name = member.name();
        roles = member.roles().toArray(StaffRole[]::new);
    }

    int version() {
        return version;
    }

    Set<StaffRole> roles() {
        return Set.of(roles);
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
}
