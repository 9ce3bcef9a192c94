package io.grantway.web.api.consent;

import io.grantway.consent.record.ConsentNotFound;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids from outside: the long form alone (RFC 9562 §4), which {@link UUID} itself is lax about. */
final class Ids {

    private static final Pattern FORM =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Ids() {}

    static Optional<UUID> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /**
     * @throws ConsentNotFound where the text is no id: nothing can be called so
     */
    static UUID of(String segment) {
        return parse(segment).orElseThrow(ConsentNotFound::new);
    }
}
