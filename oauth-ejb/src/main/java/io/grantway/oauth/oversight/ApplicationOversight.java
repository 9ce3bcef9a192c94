package io.grantway.oauth.oversight;

import io.grantway.consent.audit.AuditFilter;
import io.grantway.consent.audit.AuditLine;
import io.grantway.consent.audit.AuditSearch;
import io.grantway.consent.record.Consents;
import io.grantway.oauth.NotThere;
import io.grantway.oauth.journal.Deed;
import io.grantway.oauth.onboarding.ApplicationDetails;
import io.grantway.oauth.onboarding.Applications;
import io.grantway.oauth.staff.Staff;
import io.grantway.oauth.staff.StaffAction;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Consumer;

/** What users decided about an application, for those who oversee it. Each look is journaled. */
@Stateless
public class ApplicationOversight {

    @Inject Applications applications;
    @Inject Consents consents;
    @Inject AuditSearch search;
    @Inject Looks looks;

    /**
     * A look at the users of an application.
     *
     * @param afterUser the last user of the page before; null for the first
     * @param before the {@code next} of the audit entries' page before; null for the first
     * @throws NotThere where there is no such application
     */
    public ApplicationLook look(
            Staff staff,
            UUID applicationId,
            UUID afterUser,
            AuditFilter filter,
            Long before,
            int limit) {
        var application = seen(staff, applicationId);
        looks.write(
                staff,
                Deed.of("application.users-seen").at(application.partnerId(), applicationId));
        return new ApplicationLook(
                consents.grantees(applicationId, afterUser, limit),
                search.ofPartner(
                        application.partnerId(), of(applicationId, filter), before, limit));
    }

    /**
     * Gives out the audit entries of an application, as {@link UserOversight#export} does.
     *
     * @throws NotThere where there is no such application
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public boolean export(
            Staff staff, UUID applicationId, AuditFilter filter, Consumer<AuditLine> lines) {
        staff.require(StaffAction.EXPORT);
        var application = seen(staff, applicationId);
        looks.write(
                staff,
                Deed.of("application.users-exported").at(application.partnerId(), applicationId));
        return Looks.all(
                before ->
                        search.ofPartner(
                                application.partnerId(),
                                of(applicationId, filter),
                                before,
                                AuditSearch.MOST),
                lines);
    }

    private ApplicationDetails seen(Staff staff, UUID applicationId) {
        staff.require(StaffAction.SEE_USERS);
        return applications.byId(applicationId).orElseThrow(() -> new NotThere("application"));
    }

    private static AuditFilter of(UUID applicationId, AuditFilter filter) {
        return new AuditFilter(
                applicationId,
                filter.action(),
                filter.consentType(),
                filter.from(),
                filter.until());
    }
}
