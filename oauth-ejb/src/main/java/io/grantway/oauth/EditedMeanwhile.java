package io.grantway.oauth;

import jakarta.ejb.ApplicationException;

/** Someone else changed the same thing since it was read: read it again, then decide anew. */
@ApplicationException(rollback = true)
public class EditedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EditedMeanwhile(String what) {
        super(what + " was changed by someone else meanwhile", null, false, false);
    }
}
