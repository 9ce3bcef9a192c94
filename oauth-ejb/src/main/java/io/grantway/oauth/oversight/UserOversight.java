package io.grantway.oauth.oversight;

import io.grantway.consent.audit.AuditFilter;
import io.grantway.consent.audit.AuditFindings;
import io.grantway.consent.audit.AuditLine;
import io.grantway.consent.audit.AuditSearch;
import io.grantway.consent.record.ConsentSets;
import io.grantway.consent.record.Consents;
import io.grantway.oauth.NotThere;
import io.grantway.oauth.account.Accounts;
import io.grantway.oauth.journal.Deed;
import io.grantway.oauth.staff.Staff;
import io.grantway.oauth.staff.StaffAction;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** What is held on a user, for those who oversee it. Each look is in the journal. */
@Stateless
public class UserOversight {

    private static final int MOST_TOKENS = 50;

    @Inject OversightRepository repository;
    @Inject Accounts accounts;
    @Inject Consents consents;
    @Inject ConsentSets sets;
    @Inject AuditSearch search;
    @Inject Looks looks;

    /** The user of an id or of an address, both as they are and not in part. */
    public Optional<UUID> find(Staff staff, String idOrEmail) {
        staff.require(StaffAction.SEE_USERS);
        var text = idOrEmail == null ? "" : idOrEmail.strip().toLowerCase(Locale.ROOT);
        if (text.contains("@")) {
            return repository.userByEmail(text);
        }
        try {
            return accounts.user(UUID.fromString(text)).map(user -> user.id());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * A look at a user.
     *
     * @param partnerId whose sets and audit entries; null for the first that there is
     * @param before the {@code next} of the audit entries' page before; null for the first
     * @throws NotThere where there is no such user
     */
    public UserLook look(
            Staff staff, UUID userId, UUID partnerId, AuditFilter filter, Long before, int limit) {
        staff.require(StaffAction.SEE_USERS);
        var user = accounts.user(userId).orElseThrow(() -> new NotThere("user"));
        var partners = sets.tenantsOf(userId);
        var shown =
                partners.contains(partnerId)
                        ? partnerId
                        : partners.stream().findFirst().orElse(null);
        looks.write(staff, Deed.of("user.seen").at(shown, filter.applicationId()).about(userId));
        return new UserLook(
                user,
                partners,
                shown,
                consents.connections(userId),
                repository.tokens(userId, MOST_TOKENS),
                shown == null ? List.of() : sets.ofUser(shown, userId),
                shown == null
                        ? new AuditFindings(List.of(), null)
                        : search.ofUser(shown, userId, filter, before, limit));
    }

    /**
     * Gives out the audit entries of a user at a partner, newest first, as they are read: {@link
     * Looks#MOST_EXPORTED} at the most.
     *
     * @return whether that were all
     * @throws NotThere where there is no such user
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public boolean export(
            Staff staff,
            UUID userId,
            UUID partnerId,
            AuditFilter filter,
            Consumer<AuditLine> lines) {
        staff.require(StaffAction.SEE_USERS);
        staff.require(StaffAction.EXPORT);
        accounts.user(userId).orElseThrow(() -> new NotThere("user"));
        looks.write(
                staff,
                Deed.of("user.exported").at(partnerId, filter.applicationId()).about(userId));
        return Looks.all(
                before -> search.ofUser(partnerId, userId, filter, before, AuditSearch.MOST),
                lines);
    }
}
