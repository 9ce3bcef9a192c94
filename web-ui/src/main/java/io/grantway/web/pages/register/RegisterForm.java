package io.grantway.web.pages.register;

import io.grantway.oauth.InvalidInput;
import io.grantway.oauth.credential.PasswordPolicy;
import io.grantway.oauth.registration.Applicant;
import io.grantway.oauth.registration.Country;
import io.grantway.oauth.registration.Registration;
import io.grantway.oauth.registration.RegistrationRefused;
import io.grantway.web.pages.browser.Exchange;
import io.grantway.web.pages.language.PageLanguage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The fields of a registration as they were typed, and what is wrong with them. */
@Named("registerForm")
@RequestScoped
public class RegisterForm {

    private static final int UNPROCESSABLE_CONTENT = 422;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;
    private static final int MOST_NAME = 100;

    @Inject Exchange exchange;
    @Inject PageLanguage language;
    @Inject PasswordPolicy passwords;

    private final Map<String, String> faults = new HashMap<>();
    private int strength;

    /** A country to choose. */
    public record Choice(String code, String name) {}

    /** Who registers; where the form is faulty it is to be shown again. */
    Applicant applicant(String email) {
        var first = name("firstName");
        var last = name("lastName");
        if (code().isEmpty()) {
            fault("verificationCode", "CODE_MISSING");
        }
        var password = exchange.value("password");
        var context = Arrays.asList(email, first, last);
        if (password == null || password.isEmpty()) {
            fault("password", "PASSWORD_MISSING");
        } else {
            passwords
                    .fault(password, context)
                    .ifPresent(
                            wrong -> {
                                strength = passwords.strength(password, context);
                                fault("password", wrong.name());
                            });
        }
        return isFaulty()
                ? null
                : new Applicant(
                        password, new Country(exchange.value("countryOfResidence")), first, last);
    }

    String code() {
        var code = exchange.value("verificationCode");
        return code == null ? "" : code.replaceAll("\\s", "");
    }

    /** The state of an American address, in capitals; null elsewhere. */
    String state(Registration registration) {
        var state = exchange.value("usState");
        return "US".equals(registration.countryOfResidence())
                ? state == null ? "" : state.strip().toUpperCase(Locale.ROOT)
                : null;
    }

    void faults(InvalidInput input) {
        input.faults()
                .forEach(
                        fault ->
                                fault(
                                        fault.field(),
                                        switch (fault.field()) {
                                            case "email" -> "EMAIL_WRONG";
                                            case "countryOfResidence" -> "COUNTRY_MISSING";
                                            case "usState" -> "STATE_WRONG";
                                            default -> "FIELD_WRONG";
                                        }));
    }

    void fault(RegistrationRefused.Reason reason) {
        switch (reason) {
            case WRONG_CODE -> fault("verificationCode", "CODE_WRONG");
            case WRONG_PHASE, ACCOUNT_EXISTS -> fault("form", "OVER");
            case BUSY -> fault("form", "BUSY");
        }
    }

    void fault(String field, String key) {
        faults.put(field, key);
        exchange.status(
                switch (key) {
                    case "TOO_MANY", "TOO_OFTEN" -> TOO_MANY_REQUESTS;
                    case "BUSY" -> UNAVAILABLE;
                    default -> UNPROCESSABLE_CONTENT;
                });
    }

    public boolean isFaulty() {
        return !faults.isEmpty();
    }

    /** What is wrong, by field; {@code form} for what belongs to none. */
    public Map<String, String> getFaults() {
        return faults;
    }

    /** As it was typed; empty on a first visit. */
    public String typed(String field) {
        var value = exchange.isPost() ? exchange.value(field) : null;
        return value == null ? "" : value;
    }

    /** What is wrong with the password; null where nothing is. */
    public String getFault() {
        return faults.get("password");
    }

    /** Whether the password that was sent was measured. */
    public boolean isMeasured() {
        return getFault() != null && !getFault().equals("PASSWORD_MISSING");
    }

    /** From 0 to 4. */
    public int getStrength() {
        return strength;
    }

    /** All countries, in the order of the page's language. */
    public List<Choice> getCountries() {
        var locale = language.locale();
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new Choice(code, new Locale("", code).getDisplayCountry(locale)))
                .sorted(Comparator.comparing(Choice::name, Collator.getInstance(locale)))
                .toList();
    }

    /** The country that was chosen; before, the one that the browser names, or none. */
    public String getCountry() {
        return exchange.isPost() ? typed("countryOfResidence") : language.locale().getCountry();
    }

    private String name(String field) {
        var value = exchange.value(field);
        var name = value == null ? "" : value.strip();
        if (name.isEmpty()
                || name.length() > MOST_NAME
                || name.chars().anyMatch(Character::isISOControl)) {
            fault(field, "FIELD_WRONG");
        }
        return name;
    }
}
