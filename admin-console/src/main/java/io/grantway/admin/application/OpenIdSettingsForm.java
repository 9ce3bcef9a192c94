package io.grantway.admin.application;

import io.grantway.admin.page.Attempt;
import io.grantway.admin.page.Notice;
import io.grantway.admin.signin.SignedIn;
import io.grantway.oauth.openid.IdTokenAlgorithm;
import io.grantway.oauth.openid.OpenIdClients;
import io.grantway.oauth.openid.OpenIdSettings;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** How an application speaks OpenID Connect. */
@Named("openIdSettings")
@ViewScoped
public class OpenIdSettingsForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject transient ApplicationSide side;
    @Inject transient OpenIdClients clients;
    @Inject transient SignedIn me;

    private boolean pairwise;
    private IdTokenAlgorithm idTokenAlgorithm;

    public void open() {
        if (side.getDetails() != null) {
            var settings = clients.settings(side.applicationId());
            pairwise = settings.pairwise();
            idTokenAlgorithm = settings.idTokenAlgorithm();
        }
    }

    /** Saves both, or none. */
    public void save() {
        if (Attempt.of(
                () ->
                        clients.change(
                                me.staff(),
                                side.applicationId(),
                                side.getDetails().version(),
                                new OpenIdSettings(pairwise, idTokenAlgorithm)))) {
            Notice.done("saved");
            side.open();
            open();
        }
    }

    public boolean isPairwise() {
        return pairwise;
    }

    public void setPairwise(boolean pairwise) {
        this.pairwise = pairwise;
    }

    public IdTokenAlgorithm getIdTokenAlgorithm() {
        return idTokenAlgorithm;
    }

    public void setIdTokenAlgorithm(IdTokenAlgorithm idTokenAlgorithm) {
        this.idTokenAlgorithm = idTokenAlgorithm;
    }
}
