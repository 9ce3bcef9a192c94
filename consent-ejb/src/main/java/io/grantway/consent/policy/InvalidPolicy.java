package io.grantway.consent.policy;

import jakarta.ejb.ApplicationException;
import java.util.List;

/** A version of a policy that can't be published; nothing was written. */
@ApplicationException(rollback = true)
public class InvalidPolicy extends RuntimeException {

    private final List<String> details;

    public InvalidPolicy(List<String> details) {
        super(String.join("; ", details), null, false, false);
        this.details = List.copyOf(details);
    }

    /** One line for each fault. */
    public List<String> details() {
        return details;
    }
}
