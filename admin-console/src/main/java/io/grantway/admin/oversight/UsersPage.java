package io.grantway.admin.oversight;

import io.grantway.admin.page.Notice;
import io.grantway.admin.page.Refused;
import io.grantway.admin.signin.SignedIn;
import io.grantway.oauth.oversight.UserOversight;
import io.grantway.oauth.staff.StaffAction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Leads to a user. The address is sent in a form, so that it is in no log and no history. */
@Named("users")
@RequestScoped
public class UsersPage {

    @Inject UserOversight oversight;
    @Inject SignedIn me;

    private String search;

    public void open() {
        Refused.unless(me.may(StaffAction.SEE_USERS));
    }

    public String find() {
        if (!me.may(StaffAction.SEE_USERS)) {
            Refused.unless(false);
            return null;
        }
        var found = oversight.find(me.staff(), search);
        if (found.isEmpty()) {
            Notice.error("users.none");
            return null;
        }
        return "/user?faces-redirect=true&id=" + found.get();
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = search;
    }
}
