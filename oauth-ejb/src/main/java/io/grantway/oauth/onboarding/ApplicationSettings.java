package io.grantway.oauth.onboarding;

import io.grantway.oauth.client.ApplicationType;
import io.grantway.oauth.client.GrantType;
import java.util.List;
import java.util.Set;

/**
 * What an account manager fills in for an application. Permissions are a matter of their own.
 *
 * @param logoUri an https link; null for none, as are terms and privacy
 * @param accessTokenSeconds null for the server's default, which is also the most
 * @param refreshTokenSeconds null for the server's default, which is also the most
 * @param origins of browsers that may call token endpoints, for example {@code https://acme.com}
 */
public record ApplicationSettings(
        String name,
        ApplicationType type,
        String logoUri,
        String termsUri,
        String privacyUri,
        Integer accessTokenSeconds,
        Integer refreshTokenSeconds,
        Set<GrantType> grants,
        List<String> origins,
        List<Contact> contacts) {

    public ApplicationSettings {
        grants = Set.copyOf(grants);
        origins = List.copyOf(origins);
        contacts = List.copyOf(contacts);
    }

    /** For the journal, which is for ever: without the people behind it. */
    String words() {
        return "%s, %s, logo %s, terms %s, privacy %s, tokens %s/%s s, %s, origins %s, %d contacts"
                .formatted(
                        name,
                        type,
                        logoUri,
                        termsUri,
                        privacyUri,
                        accessTokenSeconds,
                        refreshTokenSeconds,
                        GrantType.format(grants),
                        origins,
                        contacts.size());
    }
}
