package io.grantway.admin.application;

import io.grantway.admin.page.Attempt;
import io.grantway.admin.page.Notice;
import io.grantway.admin.page.People;
import io.grantway.admin.page.Times;
import io.grantway.admin.signin.SignedIn;
import io.grantway.consent.permission.Permission;
import io.grantway.oauth.approval.ApprovalRequest;
import io.grantway.oauth.client.Environment;
import io.grantway.oauth.clientregistration.ClientRegistrations;
import io.grantway.oauth.clientregistration.RegistrationOrigin;
import io.grantway.oauth.onboarding.ApplicationDetails;
import io.grantway.oauth.onboarding.Applications;
import io.grantway.oauth.onboarding.Permissions;
import io.grantway.oauth.onboarding.Readiness;
import io.grantway.oauth.onboarding.Requirement;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What an application may ask users for, and what it lacks for production. */
@Named("applicationPage")
@ViewScoped
public class ApplicationPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject transient ApplicationSide side;
    @Inject transient Applications applications;
    @Inject transient Permissions permissions;
    @Inject transient Readiness readiness;
    @Inject transient ClientRegistrations registrations;
    @Inject transient People people;
    @Inject transient SignedIn me;

    private Permission[] approved;
    private Permission[] required;
    private String reason;
    private transient List<Step> steps;
    private transient ApprovalRequest waiting;
    private transient RegistrationOrigin origin;

    /** One line of the checklist. */
    public record Step(Requirement requirement, boolean done) {}

    public void open() {
        if (side.open()) {
            approved = side.getDetails().approved().toArray(Permission[]::new);
            required = side.getDetails().required().toArray(Permission[]::new);
            origin = registrations.origin(side.applicationId()).orElse(null);
            steps =
                    readiness.of(side.getDetails().groupId()).entrySet().stream()
                            .map(entry -> new Step(entry.getKey(), entry.getValue()))
                            .toList();
        }
    }

    /** Narrowing happens at once; widening waits for others. */
    public void changePermissions() {
        if (Attempt.of(
                () ->
                        waiting =
                                permissions
                                        .change(
                                                me.staff(),
                                                side.applicationId(),
                                                side.getDetails().version(),
                                                Set.of(approved),
                                                Set.of(required),
                                                reason)
                                        .orElse(null))) {
            Notice.done(waiting == null ? "saved" : "permissions.waiting");
            reason = null;
            open();
        }
    }

    /** How it registered itself, and whether it is gone again. */
    public String getOriginWords() {
        var registered =
                Notice.text(
                        "origin.registered",
                        Times.text(origin.registeredAt()),
                        origin.tokenName(),
                        people.actor(origin.tokenCreatedBy()));
        return origin.deletedAt() == null
                ? registered
                : registered + " " + Notice.text("origin.deleted", Times.text(origin.deletedAt()));
    }

    /** Null where staff added it. */
    public RegistrationOrigin getOrigin() {
        return origin;
    }

    /** Adds the side in production and goes to it. */
    public String addProduction() {
        var added = new UUID[1];
        return Attempt.of(
                        () ->
                                added[0] =
                                        applications.addProduction(
                                                me.staff(), side.applicationId()))
                ? "/application?faces-redirect=true&id=" + added[0]
                : null;
    }

    /** Whether everything is there. */
    public boolean isReady() {
        return steps.stream().allMatch(Step::done);
    }

    /** The side that the steps of the checklist are done on. */
    public UUID getStepsOn() {
        return side.getSides().stream()
                .filter(found -> found.environment() == Environment.PRODUCTION)
                .map(ApplicationDetails::id)
                .findFirst()
                .orElse(side.applicationId());
    }

    public boolean isWithoutProduction() {
        return side.getSides().stream()
                .noneMatch(found -> found.environment() == Environment.PRODUCTION);
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

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public List<Step> getSteps() {
        return steps;
    }

    public ApprovalRequest getWaiting() {
        return waiting;
    }
}
