package io.grantway.oauth.reminder;

import io.grantway.oauth.keypair.ClientKeyExpiring;
import io.grantway.oauth.keypair.ClientKeyExposed;
import io.grantway.oauth.mail.EmailAddress;
import io.grantway.oauth.mail.MailKind;
import io.grantway.oauth.mail.Mails;
import io.grantway.oauth.onboarding.ApplicationDetails;
import io.grantway.oauth.onboarding.Applications;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Tells the contacts of an application what they have to know of its keys. */
@Stateless
public class KeyMails {

    private static final Locale LANGUAGE = Locale.ENGLISH;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", LANGUAGE)
                    .withZone(ZoneOffset.UTC);

    @Inject Applications applications;
    @Inject Mails mails;

    public void onExpiring(@Observes ClientKeyExpiring key) {
        send(
                MailKind.KEY_EXPIRING,
                key.applicationId(),
                Map.of(
                        "application", key.applicationName(),
                        "key", key.name(),
                        "clientKey", key.clientKey(),
                        "days", String.valueOf(key.days()),
                        "end", MINUTE.format(key.expiresAt())));
    }

    public void onExposed(@Observes ClientKeyExposed key) {
        send(
                MailKind.KEY_EXPOSED,
                key.applicationId(),
                Map.of(
                        "application",
                        applications
                                .byId(key.applicationId())
                                .map(found -> found.settings().name())
                                .orElseThrow(),
                        "clientKey",
                        key.clientKey()));
    }

    private void send(MailKind kind, UUID applicationId, Map<String, String> parameters) {
        applications.byId(applicationId).map(ApplicationDetails::settings).stream()
                .flatMap(settings -> settings.contacts().stream())
                .forEach(
                        contact ->
                                mails.send(
                                        kind,
                                        new EmailAddress(contact.email()),
                                        LANGUAGE,
                                        parameters));
    }
}
