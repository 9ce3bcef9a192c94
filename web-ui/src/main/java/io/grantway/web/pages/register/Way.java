package io.grantway.web.pages.register;

import io.grantway.oauth.authorization.AuthorizationSession;
import io.grantway.web.pages.browser.Exchange;
import io.grantway.web.pages.browser.FormTokens;
import io.grantway.web.pages.language.PageLanguage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/**
 * Which registration an address is about. The address proves that it was made for this browser and
 * authorization session: nobody is led into a registration that somebody else began.
 */
@RequestScoped
class Way {

    private static final String REGISTRATION = "registration";
    private static final String PROOF = "proof";

    @Inject Exchange exchange;
    @Inject FormTokens formTokens;
    @Inject PageLanguage language;

    /** The next page of a registration; by its onboarding id once there is one. */
    String to(AuthorizationSession session, String token, UUID id) {
        return "/oauth/register?session="
                + token
                + query(id, formTokens.issue(session.id(), language.getTag(), subject(id)));
    }

    /** A page about the registration that this request is about. */
    String here(String path, String token) {
        var id = id();
        return path
                + "?session="
                + token
                + id.map(found -> query(found, exchange.value(PROOF))).orElse("");
    }

    /** Empty where the request names none, or one that is not for this browser. */
    Optional<UUID> registration(AuthorizationSession session) {
        return id().filter(
                        id ->
                                formTokens.isGenuine(
                                        exchange.value(PROOF), session.id(), subject(id)));
    }

    private Optional<UUID> id() {
        try {
            return Optional.ofNullable(exchange.value(REGISTRATION))
                    .filter(text -> FormTokens.language(exchange.value(PROOF)).isPresent())
                    .map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String query(UUID id, String proof) {
        return "&" + REGISTRATION + "=" + id + "&" + PROOF + "=" + proof;
    }

    private static String subject(UUID id) {
        return REGISTRATION + " " + id;
    }
}
