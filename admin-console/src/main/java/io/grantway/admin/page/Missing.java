package io.grantway.admin.page;

import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Answers 404 where the address of a page names nothing that there is. */
public final class Missing {

    private Missing() {}

    /** What an address names; null, with the answer given, where it names nothing. */
    public static <T> T orFound(String id, Function<UUID, Optional<T>> search) {
        var found = uuid(id).flatMap(search).orElse(null);
        if (found == null) {
            answer();
        }
        return found;
    }

    private static Optional<UUID> uuid(String id) {
        try {
            return Optional.ofNullable(id).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void answer() {
        var faces = FacesContext.getCurrentInstance();
        try {
            faces.getExternalContext().responseSendError(404, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }
}
