package io.grantway.oauth;

/** Someone else changed the same thing since it was read: read it again, then decide anew. */
public class EditedMeanwhile extends DomainRefusal {

    private static final long serialVersionUID = 1L;

    public EditedMeanwhile(String what) {
        super(what + " was changed by someone else meanwhile");
    }
}
