package io.grantway.oauth.onboarding;

import io.grantway.oauth.InputCheck;
import io.grantway.oauth.InvalidInput;
import io.grantway.oauth.OAuthSettings;
import io.grantway.oauth.client.ApplicationType;
import io.grantway.oauth.client.Environment;
import io.grantway.oauth.client.GrantType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;

/** What an account manager may fill in for an application. */
final class SettingsCheck {

    private static final int MOST_NAME = 100;
    private static final int MOST_ORIGINS = 20;
    private static final int MOST_CONTACTS = 10;
    private static final int LEAST_SECONDS = 60;

    private final OAuthSettings server;
    private final InputCheck check = new InputCheck();

    SettingsCheck(OAuthSettings server) {
        this.server = server;
    }

    /**
     * The settings without blanks and doublets.
     *
     * @throws InvalidInput naming all faults
     */
    ApplicationSettings checked(ApplicationSettings given, Environment environment) {
        if (given.type() == null) {
            check.fault("type", "must be chosen");
        }
        var settings =
                new ApplicationSettings(
                        check.text("name", given.name(), MOST_NAME),
                        given.type(),
                        check.link("logoUri", given.logoUri()),
                        check.link("termsUri", given.termsUri()),
                        check.link("privacyUri", given.privacyUri()),
                        lifetime(
                                "accessTokenSeconds",
                                given.accessTokenSeconds(),
                                server.accessTokenLifetime()),
                        lifetime(
                                "refreshTokenSeconds",
                                given.refreshTokenSeconds(),
                                server.refreshTokenLifetime()),
                        given.grants(),
                        origins(given.origins(), environment),
                        contacts(given.contacts()));
        checkGrants(given);
        check.done();
        return settings;
    }

    private Integer lifetime(String field, Integer seconds, Duration most) {
        if (seconds != null && (seconds < LEAST_SECONDS || seconds > most.toSeconds())) {
            check.fault(
                    field,
                    "must be from " + LEAST_SECONDS + " to " + most.toSeconds() + " seconds");
        }
        return seconds;
    }

    private void checkGrants(ApplicationSettings given) {
        if (given.grants().isEmpty()) {
            check.fault("grants", "must be at least one");
        }
        if (given.grants().contains(GrantType.REFRESH_TOKEN)
                && !given.grants().contains(GrantType.AUTHORIZATION_CODE)) {
            check.fault("grants", "refresh_token needs authorization_code");
        }
        if (given.type() == ApplicationType.NATIVE
                && given.grants().contains(GrantType.CLIENT_CREDENTIALS)
                && !given.grants().contains(GrantType.AUTHORIZATION_CODE)) {
            check.fault("grants", "a native application can't keep a secret");
        }
    }

    private List<String> origins(List<String> given, Environment environment) {
        var origins = new TreeSet<String>();
        for (var origin : given) {
            var text = origin.strip();
            Origin.fault(text, environment)
                    .ifPresent(fault -> check.fault("origins", text + " " + fault));
            origins.add(text);
        }
        if (origins.size() > MOST_ORIGINS) {
            check.fault("origins", "must be at most " + MOST_ORIGINS);
        }
        return new ArrayList<>(origins);
    }

    private List<Contact> contacts(List<Contact> given) {
        var contacts = new TreeMap<String, Contact>();
        for (var contact : given) {
            var email = check.email("contacts", contact.email());
            var name = check.text("contacts", contact.name(), MOST_NAME);
            contacts.put(email.toLowerCase(Locale.ROOT), new Contact(name, email));
        }
        if (contacts.size() > MOST_CONTACTS) {
            check.fault("contacts", "must be at most " + MOST_CONTACTS);
        }
        return new ArrayList<>(contacts.values());
    }
}
