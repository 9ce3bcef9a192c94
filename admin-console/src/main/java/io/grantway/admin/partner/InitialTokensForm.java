package io.grantway.admin.partner;

import io.grantway.admin.page.Attempt;
import io.grantway.admin.page.Notice;
import io.grantway.admin.signin.SignedIn;
import io.grantway.consent.permission.Permission;
import io.grantway.oauth.clientregistration.InitialAccessTokenLine;
import io.grantway.oauth.clientregistration.InitialAccessTokens;
import io.grantway.oauth.clientregistration.NewInitialAccessToken;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The initial access tokens of a partner: to issue and revoke them. */
@Named("initialTokens")
@ViewScoped
public class InitialTokensForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int USES = 10;
    private static final int DAYS = 7;

    @Inject transient PartnerPage partner;
    @Inject transient InitialAccessTokens tokens;
    @Inject transient NewInitialToken newToken;
    @Inject transient SignedIn me;
    @Inject transient Clock clock;

    private String name;
    private Permission[] permissions = {};
    private Integer uses = USES;
    private Integer days = DAYS;
    private String reason;
    private transient List<InitialAccessTokenLine> rows;

    public void open() {
        if (partner.getShown() != null) {
            rows = tokens.ofPartner(partner.getShown().id());
        }
    }

    public void issue() {
        if (Attempt.of(
                () ->
                        newToken.is(
                                tokens.issue(
                                        me.staff(),
                                        partner.getShown().id(),
                                        new NewInitialAccessToken(
                                                name,
                                                Set.of(permissions),
                                                number(uses),
                                                Duration.ofDays(number(days))))))) {
            name = null;
        }
        open();
    }

    public void revoke(UUID id) {
        if (Attempt.of(() -> tokens.revoke(me.staff(), id, reason))) {
            Notice.done("initialToken.revoked");
            reason = null;
        }
        open();
    }

    public boolean isLiving(InitialAccessTokenLine token) {
        return token.isLiving(clock.instant());
    }

    private static int number(Integer number) {
        return number == null ? 0 : number;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Permission[] getPermissions() {
        return permissions;
    }

    public void setPermissions(Permission[] permissions) {
        this.permissions = permissions;
    }

    public Integer getUses() {
        return uses;
    }

    public void setUses(Integer uses) {
        this.uses = uses;
    }

    public Integer getDays() {
        return days;
    }

    public void setDays(Integer days) {
        this.days = days;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public List<InitialAccessTokenLine> getRows() {
        return rows;
    }
}
