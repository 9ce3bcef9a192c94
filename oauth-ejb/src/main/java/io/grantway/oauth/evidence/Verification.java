package io.grantway.oauth.evidence;

import io.grantway.oauth.journal.Deed;
import io.grantway.oauth.journal.Journal;
import io.grantway.oauth.staff.Staff;
import io.grantway.oauth.staff.StaffAction;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.OptionalInt;

/** Verifies the audit chains because someone asks for it. */
@Stateless
public class Verification {

    @Inject ChainCheckTimer timer;
    @Inject Journal journal;

    /**
     * Verifies what it comes to in some seconds, the chains first that wait longest.
     *
     * @return how many chains were looked at; empty where a node is at it already
     */
    public OptionalInt now(Staff staff) {
        staff.require(StaffAction.VERIFY_CHAINS);
        var looked = timer.runNow();
        if (looked.isPresent()) {
            journal.write(
                    staff.doer(),
                    Deed.of("audit.verified").change(null, looked.getAsInt() + " chains"));
        }
        return looked;
    }
}
