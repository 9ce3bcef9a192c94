package io.grantway.web.pages.account.history;

import io.grantway.consent.audit.Actor;
import io.grantway.consent.audit.AuditRecord;
import io.grantway.web.pages.AppOnScreen;
import io.grantway.web.pages.Text;
import io.grantway.web.pages.account.Names;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Says in words what audit records say in names and ids. */
@RequestScoped
public class HistoryWords {

    private static final String PARTNER = "partner:";

    @Inject Names names;
    @Inject Text text;

    HistoryLine line(AuditRecord record) {
        return new HistoryLine(
                record,
                names.consent(record.consentType()),
                receiver(record.position().tenantId(), record.applicationId()),
                by(record.actor()));
    }

    String partner(UUID partnerId) {
        return names.partner(partnerId);
    }

    /**
     * @param applicationId null where the consent was for the partner itself
     */
    String receiver(UUID partnerId, UUID applicationId) {
        return applicationId == null ? names.partner(partnerId) : application(applicationId);
    }

    /**
     * @param actor as records name it; null for the user
     */
    String by(String actor) {
        if (Actor.USER.text().equals(actor)) {
            return null;
        }
        if (actor.startsWith(PARTNER)) {
            return application(UUID.fromString(actor.substring(PARTNER.length())));
        }
        return text.of(Actor.SYSTEM.text().equals(actor) ? "history.bySystem" : "history.byStaff");
    }

    private String application(UUID applicationId) {
        return names.application(applicationId)
                .map(AppOnScreen::getName)
                .orElseGet(() -> text.of("account.unknownApplication"));
    }
}
