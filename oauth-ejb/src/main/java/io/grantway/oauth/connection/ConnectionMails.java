package io.grantway.oauth.connection;

import io.grantway.consent.permission.Permission;
import io.grantway.consent.permission.SpendingLimit;
import io.grantway.consent.policy.Policies;
import io.grantway.consent.policy.PolicyText;
import io.grantway.consent.record.ConnectionGrown;
import io.grantway.oauth.OAuthSettings;
import io.grantway.oauth.account.Accounts;
import io.grantway.oauth.account.User;
import io.grantway.oauth.client.Clients;
import io.grantway.oauth.mail.EmailAddress;
import io.grantway.oauth.mail.MailKind;
import io.grantway.oauth.mail.Mails;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells users what they, or somebody in their place, let an application do from now on. */
@Stateless
public class ConnectionMails {

    private static final String ACCOUNT = "/account";
    private static final String IP_ADDRESS = "ipAddress";

    @Inject Accounts accounts;
    @Inject Clients clients;
    @Inject Policies policies;
    @Inject Mails mails;
    @Inject OAuthSettings settings;

    public void onConnectionGrown(@Observes ConnectionGrown event) {
        accounts.user(event.userId()).ifPresent(user -> tell(user, event));
    }

    private void tell(User user, ConnectionGrown event) {
        var language =
                Locale.forLanguageTag(
                        Optional.ofNullable(user.language())
                                .orElse(event.circumstances().language()));
        mails.send(
                event.isNew() ? MailKind.CONNECTED : MailKind.CONNECTION_GROWN,
                new EmailAddress(user.email()),
                language,
                parameters(event, language));
    }

    private Map<String, String> parameters(ConnectionGrown event, Locale language) {
        var application = clients.profile(event.applicationId());
        var parameters = new HashMap<String, String>();
        parameters.put("application", application.name());
        parameters.put("partner", application.partnerName());
        parameters.put("time", time(event.at(), language));
        parameters.put("points", words(event, language));
        parameters.put("link", settings.baseUrl() + ACCOUNT);
        if (event.circumstances().metadata().get(IP_ADDRESS) instanceof String address) {
            parameters.put("address", address);
        }
        if (event.added().contains(Permission.TRANSACTIONS_WRITE) && event.limit() != null) {
            parameters.putAll(limit(event.limit(), language));
        }
        return parameters;
    }

    /** What the consent page said, in the user's language, a line for each permission. */
    private String words(ConnectionGrown event, Locale language) {
        return event.added().stream()
                .map(
                        permission ->
                                policies.text(
                                                Policies.DATA_ACCESS,
                                                event.policyVersion(),
                                                permission.scope(),
                                                language.getLanguage())
                                        .map(PolicyText::text)
                                        .orElseThrow()
                                        .replaceAll("\\s+", " "))
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, String> limit(SpendingLimit limit, Locale language) {
        var most = new HashMap<String, String>();
        if (limit.maxAmount() != null) {
            most.put("each", money(limit.maxAmount(), limit.currency(), language));
        }
        if (limit.maxTotal() != null) {
            most.put("total", money(limit.maxTotal(), limit.currency(), language));
        }
        return most;
    }

    private static String money(BigDecimal amount, String currency, Locale language) {
        var format = NumberFormat.getCurrencyInstance(language);
        format.setCurrency(Currency.getInstance(currency));
        return format.format(amount);
    }

    private static String time(Instant moment, Locale language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(language)
                        .format(moment.atZone(ZoneOffset.UTC))
                + " UTC";
    }
}
