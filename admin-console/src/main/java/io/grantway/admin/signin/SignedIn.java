package io.grantway.admin.signin;

import io.grantway.oauth.staff.Staff;
import io.grantway.oauth.staff.StaffAction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.UUID;

/** Who sends this request, as the guard found out; nobody on the pages without sign-in. */
@Named("me")
@RequestScoped
public class SignedIn {

    private Staff staff;

    void is(Staff found) {
        staff = found;
    }

    /**
     * @throws IllegalStateException on a page without sign-in
     */
    public Staff staff() {
        if (staff == null) {
            throw new IllegalStateException("nobody is signed in");
        }
        return staff;
    }

    public boolean isKnown() {
        return staff != null;
    }

    public String getName() {
        return staff().name();
    }

    public UUID getId() {
        return staff().id();
    }

    /** For what a page offers; the domain asks again. */
    public boolean may(StaffAction action) {
        return staff != null && staff.may(action);
    }
}
