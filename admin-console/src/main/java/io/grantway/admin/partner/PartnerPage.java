package io.grantway.admin.partner;

import io.grantway.admin.page.Attempt;
import io.grantway.admin.page.Missing;
import io.grantway.admin.page.Notice;
import io.grantway.admin.page.Rows;
import io.grantway.admin.signin.SignedIn;
import io.grantway.consent.permission.Permission;
import io.grantway.oauth.client.ApplicationType;
import io.grantway.oauth.onboarding.ApplicationFilter;
import io.grantway.oauth.onboarding.ApplicationLine;
import io.grantway.oauth.onboarding.Applications;
import io.grantway.oauth.onboarding.PartnerDetails;
import io.grantway.oauth.onboarding.Partners;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Set;
import java.util.UUID;

/** A partner with its applications; and a new application. */
@Named("partner")
@ViewScoped
public class PartnerPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject transient Partners partners;
    @Inject transient Applications applications;
    @Inject transient SignedIn me;

    private String id;
    private String name;
    private Integer hours;
    private String newName;
    private ApplicationType type = ApplicationType.WEB;
    private Permission[] approved = {};
    private Permission[] required = {};
    private transient PartnerDetails shown;

    private final transient Rows<ApplicationLine> rows =
            new Rows<>(
                    range ->
                            applications.page(
                                    new ApplicationFilter(null, shown.id(), null), range));

    public void open() {
        shown = Missing.orFound(id, partners::byId);
        name = shown == null ? null : shown.name();
        hours = shown == null ? null : partners.acknowledgeHours(shown.id());
    }

    public void rename() {
        if (Attempt.of(() -> partners.rename(me.staff(), shown.id(), shown.version(), name))) {
            Notice.done("saved");
            open();
        }
    }

    /** Sets in how many hours the partner acknowledges revocations. */
    public void agreeOnHours() {
        if (Attempt.of(() -> partners.agreeOnHours(me.staff(), shown.id(), hours))) {
            Notice.done("saved");
        }
    }

    /** Adds an application and goes to its page. */
    public String addApplication() {
        var added = new UUID[1];
        return Attempt.of(
                        () ->
                                added[0] =
                                        applications.add(
                                                me.staff(),
                                                shown.id(),
                                                newName,
                                                type,
                                                Set.of(approved),
                                                Set.of(required)),
                        "newName")
                ? "/application?faces-redirect=true&id=" + added[0]
                : null;
    }

    public Rows<ApplicationLine> getRows() {
        return rows;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Integer getHours() {
        return hours;
    }

    public void setHours(Integer hours) {
        this.hours = hours;
    }

    public String getNewName() {
        return newName;
    }

    public void setNewName(String newName) {
        this.newName = newName;
    }

    public ApplicationType getType() {
        return type;
    }

    public void setType(ApplicationType type) {
        this.type = type;
    }

    public Permission[] getApproved() {
        return approved;
    }

    public void setApproved(Permission[] approved) {
        this.approved = approved;
    }

    public Permission[] getRequired() {
        return required;
    }

    public void setRequired(Permission[] required) {
        this.required = required;
    }

    public PartnerDetails getShown() {
        return shown;
    }
}
