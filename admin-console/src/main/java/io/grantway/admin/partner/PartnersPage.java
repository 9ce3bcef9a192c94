package io.grantway.admin.partner;

import io.grantway.admin.page.Attempt;
import io.grantway.admin.page.Rows;
import io.grantway.admin.signin.SignedIn;
import io.grantway.oauth.onboarding.PartnerDetails;
import io.grantway.oauth.onboarding.Partners;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;

/** The partners, found by the beginning of their name; and a new one. */
@Named("partners")
@ViewScoped
public class PartnersPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject transient Partners partners;
    @Inject transient SignedIn me;

    private String name;
    private String newName;

    private final transient Rows<PartnerDetails> rows =
            new Rows<>(range -> partners.page(name, range));

    /** Adds a partner and goes to its page. */
    public String add() {
        var added = new UUID[1];
        return Attempt.of(() -> added[0] = partners.add(me.staff(), newName), "newName")
                ? "/partner?faces-redirect=true&id=" + added[0]
                : null;
    }

    public Rows<PartnerDetails> getRows() {
        return rows;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getNewName() {
        return newName;
    }

    public void setNewName(String newName) {
        this.newName = newName;
    }
}
