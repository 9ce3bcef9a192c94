package io.grantway.oauth.onboarding;

import io.grantway.consent.permission.Permission;
import io.grantway.oauth.Confusables;
import io.grantway.oauth.EditedMeanwhile;
import io.grantway.oauth.InputCheck;
import io.grantway.oauth.InvalidInput;
import io.grantway.oauth.NotThere;
import io.grantway.oauth.OAuthSettings;
import io.grantway.oauth.Page;
import io.grantway.oauth.PageRange;
import io.grantway.oauth.client.ApplicationType;
import io.grantway.oauth.client.ClientRegistry;
import io.grantway.oauth.client.Environment;
import io.grantway.oauth.client.GrantType;
import io.grantway.oauth.journal.Deed;
import io.grantway.oauth.journal.Journal;
import io.grantway.oauth.openid.OpenIdClients;
import io.grantway.oauth.staff.Staff;
import io.grantway.oauth.staff.StaffAction;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The applications of partners, each with a side in the sandbox and one in production. */
@Stateless
public class Applications {

    private static final int MOST_NAME = 100;

    @Inject OnboardingRepository onboarding;
    @Inject ClientSecurities securities;
    @Inject OpenIdClients openIdClients;
    @Inject ClientRegistry registry;
    @Inject Journal journal;
    @Inject OAuthSettings settings;

    /** Applications by name. */
    public Page<ApplicationLine> page(ApplicationFilter filter, PageRange range) {
        return Page.of(
                onboarding.applications(filter, range), onboarding.countApplications(filter));
    }

    public Optional<ApplicationDetails> byId(UUID id) {
        return onboarding.application(id).map(this::details);
    }

    /** The sides of one application: the sandbox, and production where there is one. */
    public List<ApplicationDetails> sides(UUID groupId) {
        return onboarding.sides(groupId).stream().map(this::details).toList();
    }

    /**
     * Adds an application with its side in the sandbox; returns the id of that side.
     *
     * @param approved the permissions that it may ask for
     * @param required those of them that a user can't leave out
     */
    public UUID add(
            Staff staff,
            UUID partnerId,
            String name,
            ApplicationType type,
            Set<Permission> approved,
            Set<Permission> required) {
        staff.require(StaffAction.EDIT_APPLICATION);
        onboarding.partner(partnerId).orElseThrow(() -> new NotThere("partner"));
        var check = new InputCheck();
        var checked = check.text("name", name, MOST_NAME);
        if (type == null) {
            check.fault("type", "must be chosen");
        }
        if (!approved.containsAll(required)) {
            check.fault("required", "must be among the approved permissions");
        }
        check.done();
        var id =
                registry.addApplication(
                        partnerId, checked, Environment.SANDBOX, type, approved, required);
        journal.write(
                staff.doer(),
                Deed.of("application.added")
                        .at(partnerId, id)
                        .to(id)
                        .change(null, checked + ": " + Permission.format(approved)));
        return id;
    }

    /**
     * Adds the production side of an application with the settings of its sandbox, but for what is
     * approved: permissions, redirect URIs, origins and keys are none. Returns its id.
     *
     * @throws InvalidInput where it has one
     */
    public UUID addProduction(Staff staff, UUID sandboxId) {
        staff.require(StaffAction.EDIT_APPLICATION);
        var sandbox = application(sandboxId);
        if (sides(sandbox.groupId()).stream()
                .anyMatch(side -> side.environment() == Environment.PRODUCTION)) {
            throw new InvalidInput("environment", "the application has a production side");
        }
        var given = sandbox.settings();
        var id =
                registry.addSide(
                        sandbox.groupId(),
                        sandbox.partnerId(),
                        given.name(),
                        Environment.PRODUCTION,
                        given.type(),
                        Set.of(),
                        Set.of());
        put(
                id,
                0,
                new ApplicationSettings(
                        given.name(),
                        given.type(),
                        given.logoUri(),
                        given.termsUri(),
                        given.privacyUri(),
                        given.accessTokenSeconds(),
                        given.refreshTokenSeconds(),
                        given.grants(),
                        List.of(),
                        given.contacts()));
        securities.copy(sandboxId, id, 1);
        openIdClients.save(id, openIdClients.settings(sandboxId));
        journal.write(
                staff.doer(),
                Deed.of("application.production-added")
                        .at(sandbox.partnerId(), id)
                        .to(id)
                        .change(null, given.name()));
        return id;
    }

    /**
     * Changes what is filled in.
     *
     * @param version of what was read
     * @throws InvalidInput naming the fields and what to change
     * @throws EditedMeanwhile where someone else changed it since
     */
    public void change(Staff staff, UUID id, int version, ApplicationSettings changed) {
        staff.require(StaffAction.EDIT_APPLICATION);
        var before = application(id);
        var checked = new SettingsCheck(settings).checked(changed, before.environment());
        put(id, version, checked);
        journal.write(
                staff.doer(),
                Deed.of("application.changed")
                        .at(before.partnerId(), id)
                        .to(id)
                        .change(before.settings().words(), checked.words()));
    }

    /** Puts these settings in place of those there are. Who may is up to the caller. */
    public void put(UUID id, int version, ApplicationSettings to) {
        if (onboarding.update(
                        id,
                        version,
                        to.name(),
                        Confusables.looks(to.name()),
                        to.type(),
                        to.logoUri(),
                        to.termsUri(),
                        to.privacyUri(),
                        to.accessTokenSeconds(),
                        to.refreshTokenSeconds(),
                        GrantType.format(to.grants()))
                == 0) {
            throw new EditedMeanwhile("The application");
        }
        onboarding.deleteOrigins(id);
        onboarding.deleteContacts(id);
        onboarding.insertOrigins(
                to.origins().stream().map(origin -> new ApplicationOrigin(id, origin)).toList());
        onboarding.insertContacts(
                to.contacts().stream()
                        .map(contact -> new ApplicationContact(id, contact))
                        .toList());
    }

    private ApplicationDetails application(UUID id) {
        return byId(id).orElseThrow(() -> new NotThere("application"));
    }

    private ApplicationDetails details(ApplicationRow row) {
        return new ApplicationDetails(
                row.id(),
                row.groupId(),
                row.partnerId(),
                row.partnerName(),
                row.environment(),
                new ApplicationSettings(
                        row.name(),
                        row.type(),
                        row.logoUri(),
                        row.termsUri(),
                        row.privacyUri(),
                        row.accessTokenSeconds(),
                        row.refreshTokenSeconds(),
                        GrantType.parse(row.grants()),
                        onboarding.origins(row.id()),
                        onboarding.contacts(row.id())),
                Permission.parse(row.approvedPermissions()),
                Permission.parse(row.requiredPermissions()),
                row.hostedUiVersion(),
                row.createdAt(),
                row.version());
    }
}
