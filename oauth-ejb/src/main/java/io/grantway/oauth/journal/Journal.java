package io.grantway.oauth.journal;

import io.grantway.consent.audit.AuditTrail;
import io.grantway.consent.audit.SystemEvent;
import io.grantway.consent.time.TimeOrderedId;
import io.grantway.oauth.Secrets;
import io.grantway.oauth.Secrets.Purpose;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What staff and partners do beside the consents of users: each deed goes into the audit chain of
 * the server, which is the evidence, and into a table that can be searched.
 */
@Stateless
public class Journal {

    private static final int MOST_LINES = 500;
    private static final int MOST_TEXT = 2_000;

    @Inject JournalRepository entries;
    @Inject AuditTrail trail;
    @Inject Secrets secrets;
    @Inject Clock clock;

    /** Writes a deed in the transaction of the change itself: both are there, or neither. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void write(Doer doer, Deed deed) {
        var now = clock.instant();
        var fitting =
                new Deed(
                        deed.type(),
                        deed.partnerId(),
                        deed.applicationId(),
                        cut(deed.subject()),
                        cut(deed.before()),
                        cut(deed.after()),
                        deed.reason(),
                        deed.about());
        entries.insert(
                new JournalEntry(TimeOrderedId.at(now), now, doer, fitting, hidden(deed.about())));
        trail.append(new SystemEvent(deed.type(), doer.actor(), details(doer, deed)));
    }

    /**
     * Deeds, newest first.
     *
     * @param before the id of the last line of the page before; null for the first page
     * @param limit 1 to 500
     */
    public List<JournalLine> page(JournalFilter filter, UUID before, int limit) {
        return entries.page(
                filter, hidden(filter.about()), before, Math.max(1, Math.min(limit, MOST_LINES)));
    }

    private Map<String, String> details(Doer doer, Deed deed) {
        var details = new HashMap<String, String>();
        details.put("source", doer.source());
        details.put("partnerId", text(deed.partnerId()));
        details.put("applicationId", text(deed.applicationId()));
        details.put("subject", deed.subject());
        details.put("before", deed.before());
        details.put("after", deed.after());
        details.put("reason", deed.reason());
        details.put("about", hidden(deed.about()));
        details.values().removeIf(value -> value == null || value.isEmpty());
        return details;
    }

    /** Users can be looked for by their ids, and not be read off: the chain outlives them. */
    private String hidden(UUID userId) {
        return userId == null ? null : secrets.keyedText(Purpose.JOURNAL_ABOUT, userId.toString());
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }

    private static String cut(String text) {
        return text == null || text.length() <= MOST_TEXT ? text : text.substring(0, MOST_TEXT);
    }
}
