package io.grantway.admin.page;

import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Answers 403 where a page is not for whoever asks for it. */
public final class Refused {

    private Refused() {}

    /** Whether the page may be shown; if not, the answer is given. */
    public static boolean unless(boolean allowed) {
        if (!allowed) {
            var faces = FacesContext.getCurrentInstance();
            try {
                faces.getExternalContext().responseSendError(403, null);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            faces.responseComplete();
        }
        return allowed;
    }
}
