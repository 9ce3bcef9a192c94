package io.grantway.consent.record;

import jakarta.ejb.ApplicationException;
import java.util.List;

/** Consents that can't be recorded as they were sent; nothing was written. */
@ApplicationException(rollback = true)
public class InvalidConsents extends RuntimeException {

    private final List<String> details;

    public InvalidConsents(List<String> details) {
        super(String.join("; ", details), null, false, false);
        this.details = List.copyOf(details);
    }

    /** One line for each fault. */
    public List<String> details() {
        return details;
    }
}
