package io.grantway.web.pages.account.settings;

import io.grantway.oauth.account.User;
import io.grantway.web.pages.browser.Exchange;
import java.util.regex.Pattern;

/** The fields of the profile, as stored or as sent. */
public final class ProfileForm {

    private static final int MOST_NAME = 100;
    private static final Pattern ONE_LINE = Pattern.compile("\\P{Cntrl}{0," + MOST_NAME + "}");

    /** E.164. */
    private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{6,14}");

    /** What people write between the digits. */
    private static final Pattern BETWEEN = Pattern.compile("[\\s()./-]");

    private final String firstName;
    private final String lastName;
    private final String phoneNumber;

    private ProfileForm(String firstName, String lastName, String phoneNumber) {
        this.firstName = firstName;
        this.lastName = lastName;
        this.phoneNumber = phoneNumber;
    }

    static ProfileForm of(User user) {
        return new ProfileForm(user.firstName(), user.lastName(), user.phoneNumber());
    }

    static ProfileForm sent(Exchange exchange) {
        return new ProfileForm(
                text(exchange.value("firstName")),
                text(exchange.value("lastName")),
                text(exchange.value("phoneNumber")));
    }

    boolean isFaulty() {
        return isFirstNameFaulty() || isLastNameFaulty() || isPhoneNumberFaulty();
    }

    public boolean isFirstNameFaulty() {
        return !isName(firstName);
    }

    public boolean isLastNameFaulty() {
        return !isName(lastName);
    }

    public boolean isPhoneNumberFaulty() {
        return phoneNumber != null && !PHONE.matcher(getPhoneNumber()).matches();
    }

    private static boolean isName(String name) {
        return name == null || ONE_LINE.matcher(name).matches();
    }

    private static String text(String field) {
        return field == null || field.isBlank() ? null : field.strip();
    }

    /** Null where there is none. */
    public String getFirstName() {
        return firstName;
    }

    /** Null where there is none. */
    public String getLastName() {
        return lastName;
    }

    /** In the form E.164 where it can be brought into it; null where there is none. */
    public String getPhoneNumber() {
        return phoneNumber == null ? null : BETWEEN.matcher(phoneNumber).replaceAll("");
    }
}
