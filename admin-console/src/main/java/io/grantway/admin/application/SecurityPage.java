package io.grantway.admin.application;

import io.grantway.admin.page.Attempt;
import io.grantway.admin.page.Notice;
import io.grantway.admin.signin.SignedIn;
import io.grantway.oauth.client.AuthMethod;
import io.grantway.oauth.client.DpopPolicy;
import io.grantway.oauth.onboarding.ClientSecurities;
import io.grantway.oauth.onboarding.ClientSecuritySettings;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** How an application has to prove itself. */
@Named("security")
@ViewScoped
public class SecurityPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject transient ApplicationSide side;
    @Inject transient ClientSecurities securities;
    @Inject transient SignedIn me;

    private AuthMethod authMethod;
    private String jwks;
    private String jwksUri;
    private DpopPolicy dpop;
    private boolean pushedRequired;
    private boolean exchangePeers;
    private boolean firstParty;
    private boolean secondFactorForTransactions;

    public void open() {
        if (side.open()) {
            var settings = securities.of(side.applicationId());
            authMethod = settings.authMethod();
            jwks = settings.jwks();
            jwksUri = settings.jwksUri();
            dpop = settings.dpop();
            pushedRequired = settings.pushedRequired();
            exchangePeers = settings.exchangePeers();
            firstParty = settings.firstParty();
            secondFactorForTransactions = settings.secondFactorForTransactions();
        }
    }

    /** Saves all fields, or none. */
    public void save() {
        if (Attempt.of(
                () ->
                        securities.change(
                                me.staff(),
                                side.applicationId(),
                                side.getDetails().version(),
                                new ClientSecuritySettings(
                                        authMethod,
                                        jwks,
                                        jwksUri,
                                        dpop,
                                        pushedRequired,
                                        exchangePeers,
                                        firstParty,
                                        secondFactorForTransactions)))) {
            Notice.done("saved");
            open();
        }
    }

    public AuthMethod getAuthMethod() {
        return authMethod;
    }

    public void setAuthMethod(AuthMethod authMethod) {
        this.authMethod = authMethod;
    }

    public String getJwks() {
        return jwks;
    }

    public void setJwks(String jwks) {
        this.jwks = jwks;
    }

    public String getJwksUri() {
        return jwksUri;
    }

    public void setJwksUri(String jwksUri) {
        this.jwksUri = jwksUri;
    }

    public DpopPolicy getDpop() {
        return dpop;
    }

    public void setDpop(DpopPolicy dpop) {
        this.dpop = dpop;
    }

    public boolean isPushedRequired() {
        return pushedRequired;
    }

    public void setPushedRequired(boolean pushedRequired) {
        this.pushedRequired = pushedRequired;
    }

    public boolean isExchangePeers() {
        return exchangePeers;
    }

    public void setExchangePeers(boolean exchangePeers) {
        this.exchangePeers = exchangePeers;
    }

    public boolean isFirstParty() {
        return firstParty;
    }

    public void setFirstParty(boolean firstParty) {
        this.firstParty = firstParty;
    }

    public boolean isSecondFactorForTransactions() {
        return secondFactorForTransactions;
    }

    public void setSecondFactorForTransactions(boolean secondFactorForTransactions) {
        this.secondFactorForTransactions = secondFactorForTransactions;
    }
}
