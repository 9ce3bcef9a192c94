package io.grantway.oauth.oversight;

import io.grantway.consent.audit.AuditFindings;
import io.grantway.consent.audit.AuditLine;
import io.grantway.oauth.journal.Deed;
import io.grantway.oauth.journal.Journal;
import io.grantway.oauth.staff.Staff;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import java.util.function.Function;

/** Who looked at whom: written before anything is shown. */
@Stateless
public class Looks {

    /** The most audit entries of one export. */
    public static final int MOST_EXPORTED = 10_000;

    /** An export reads 5,000 entries a step: where few fit, it ends after so many steps. */
    private static final int MOST_STEPS = 200;

    @Inject Journal journal;

    public void write(Staff staff, Deed deed) {
        journal.write(staff.doer(), deed);
    }

    /** Goes through the pages of a search; whether it came to the end. */
    static boolean all(Function<Long, AuditFindings> pages, Consumer<AuditLine> lines) {
        Long next = null;
        var given = 0;
        for (int step = 0; step < MOST_STEPS && given < MOST_EXPORTED; step++) {
            var page = pages.apply(next);
            page.lines().stream().limit(MOST_EXPORTED - given).forEach(lines);
            given += page.lines().size();
            next = page.next();
            if (next == null) {
                return given <= MOST_EXPORTED;
            }
        }
        return false;
    }
}
