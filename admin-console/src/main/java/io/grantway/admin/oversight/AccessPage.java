package io.grantway.admin.oversight;

import io.grantway.admin.application.ApplicationSide;
import io.grantway.admin.page.Ids;
import io.grantway.admin.page.Refused;
import io.grantway.admin.signin.SignedIn;
import io.grantway.consent.record.Grantee;
import io.grantway.oauth.oversight.ApplicationLook;
import io.grantway.oauth.oversight.ApplicationOversight;
import io.grantway.oauth.staff.StaffAction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** Who grants an application what, and what was decided about it. */
@Named("access")
@RequestScoped
public class AccessPage {

    private static final int SIZE = 25;

    @Inject ApplicationOversight oversight;
    @Inject ApplicationSide side;
    @Inject AuditFilterForm filter;
    @Inject SignedIn me;

    private String after;
    private ApplicationLook look;

    public void open() {
        if (Refused.unless(me.may(StaffAction.SEE_USERS)) && side.open()) {
            look =
                    oversight.look(
                            me.staff(),
                            side.applicationId(),
                            Ids.orNull(after),
                            filter.filter(),
                            filter.place(),
                            SIZE + 1);
        }
    }

    public List<Grantee> getUsers() {
        return look == null
                ? List.of()
                : look.users().subList(0, Math.min(look.users().size(), SIZE));
    }

    /** The last user that is shown; null where there are no more. */
    public UUID getLast() {
        return look != null && look.users().size() > SIZE
                ? look.users().get(SIZE - 1).userId()
                : null;
    }

    public ApplicationLook getLook() {
        return look;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
