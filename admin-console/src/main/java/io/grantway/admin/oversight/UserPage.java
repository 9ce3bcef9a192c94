package io.grantway.admin.oversight;

import io.grantway.admin.page.Ids;
import io.grantway.admin.page.Missing;
import io.grantway.admin.page.Refused;
import io.grantway.admin.signin.SignedIn;
import io.grantway.oauth.NotThere;
import io.grantway.oauth.oversight.UserLook;
import io.grantway.oauth.oversight.UserOversight;
import io.grantway.oauth.staff.StaffAction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;

/** What a user decided, and what applications got of it. */
@Named("userPage")
@RequestScoped
public class UserPage {

    private static final int SIZE = 50;

    @Inject UserOversight oversight;
    @Inject AuditFilterForm filter;
    @Inject SignedIn me;

    private String id;
    private String partner;
    private UserLook look;

    public void open() {
        if (Refused.unless(me.may(StaffAction.SEE_USERS))) {
            look = Missing.orFound(id, this::found);
        }
    }

    private Optional<UserLook> found(UUID userId) {
        try {
            return Optional.of(
                    oversight.look(
                            me.staff(),
                            userId,
                            Ids.orNull(partner),
                            filter.filter(),
                            filter.place(),
                            SIZE));
        } catch (NotThere e) {
            return Optional.empty();
        }
    }

    public UserLook getLook() {
        return look;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getPartner() {
        return partner;
    }

    public void setPartner(String partner) {
        this.partner = partner;
    }
}
