package io.grantway.oauth.mail;

import io.grantway.oauth.OAuthSettings;
import io.grantway.oauth.SettingValues;
import io.grantway.oauth.Shared;
import jakarta.inject.Inject;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * How mails leave: to an SMTP server, or to a folder where development names none. Wrong values
 * stop the start.
 */
@Shared
public class MailSettings {

    private static final Set<String> TLS = Set.of("starttls", "tls", "none");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");
    private static final String TIMEOUT_MILLIS = "10000";

    private final SettingValues values;
    private final String host;
    private final int port;
    private final String tls;
    private final String user;
    private final String password;
    private final InternetAddress from;
    private final Path folder;
    private final List<Duration> retryDelays;

    @Inject
    public MailSettings(OAuthSettings settings) {
        this(
                settings.isProduction(),
                name -> ConfigProvider.getConfig().getOptionalValue(name, String.class));
    }

    /**
     * Settings from a source of texts by name.
     *
     * @throws IllegalStateException naming every wrong value
     */
    MailSettings(boolean production, Function<String, Optional<String>> source) {
        values = new SettingValues(source);
        host = values.text("grantway.mail.host", "");
        port = values.number("grantway.mail.port", 587, 1, 65_535);
        tls = values.text("grantway.mail.tls", "starttls");
        user = values.text("grantway.mail.user", "");
        password = values.text("grantway.mail.password", "");
        from = sender(production);
        folder = host.isEmpty() ? Path.of(values.text("grantway.mail.folder", "mail")) : null;
        retryDelays = values.delays("grantway.mail.retry-seconds", "5,30,120,600,1800,3600,14400");
        check(production);
        values.stopAtFaults();
    }

    private void check(boolean production) {
        if (production && host.isEmpty()) {
            values.fault("grantway.mail.host must name an SMTP server in the production profile");
        }
        if (!TLS.contains(tls)) {
            values.fault("grantway.mail.tls must be starttls, tls or none");
        } else if (production && tls.equals("none") && !THIS_MACHINE.contains(host)) {
            values.fault("grantway.mail.tls may be none only for a server on this machine");
        }
        if (user.isEmpty() != password.isEmpty()) {
            values.fault("grantway.mail.user and grantway.mail.password go together");
        }
    }

    private InternetAddress sender(boolean production) {
        var value =
                values.text(
                        "grantway.mail.from",
                        production ? "" : "Grantway <no-reply@grantway.test>");
        try {
            var parsed = InternetAddress.parse(value, true);
            if (parsed.length == 1 && value.chars().noneMatch(Character::isISOControl)) {
                parsed[0].validate();
                return parsed[0];
            }
        } catch (AddressException e) {
            // reported below
        }
        values.fault("grantway.mail.from must be one address, as Name <name@example.com>");
        return null;
    }

    /** Where mails go instead of to a server; empty where there is a server. */
    Optional<Path> folder() {
        return Optional.ofNullable(folder);
    }

    InternetAddress from() {
        return from;
    }

    /** How long to wait after each failed attempt. */
    List<Duration> retryDelays() {
        return retryDelays;
    }

    String user() {
        return user;
    }

    String password() {
        return password;
    }

    /** What the SMTP transport goes by; without TLS as demanded it sends nothing. */
    Properties transport() {
        var scheme = tls.equals("tls") ? "smtps" : "smtp";
        var properties = new Properties();
        properties.put("mail.transport.protocol", scheme);
        properties.put("mail.mime.allowutf8", "true");
        put(properties, scheme, "host", host);
        put(properties, scheme, "port", Integer.toString(port));
        put(properties, scheme, "auth", Boolean.toString(!user.isEmpty()));
        put(properties, scheme, "starttls.enable", Boolean.toString(tls.equals("starttls")));
        put(properties, scheme, "starttls.required", Boolean.toString(tls.equals("starttls")));
        put(properties, scheme, "ssl.checkserveridentity", "true");
        put(properties, scheme, "ssl.protocols", "TLSv1.2 TLSv1.3");
        put(properties, scheme, "connectiontimeout", TIMEOUT_MILLIS);
        put(properties, scheme, "timeout", TIMEOUT_MILLIS);
        put(properties, scheme, "writetimeout", TIMEOUT_MILLIS);
        return properties;
    }

    private static void put(Properties properties, String scheme, String name, String value) {
        properties.put("mail." + scheme + "." + name, value);
    }
}
