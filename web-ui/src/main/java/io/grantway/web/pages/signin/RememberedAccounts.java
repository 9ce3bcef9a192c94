package io.grantway.web.pages.signin;

import io.grantway.oauth.Secrets;
import io.grantway.web.pages.browser.Cookies;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The addresses that signed in with this browser, the last one first: a help for the memory, not a
 * sign-in. The cookie that holds them is sealed, and kept for 90 days or until it is forgotten.
 */
@Named("remembered")
@RequestScoped
public class RememberedAccounts {

    private static final int MOST = 5;

    /** No address has it: a sign-in takes none with control characters. */
    private static final String SEPARATOR = "\n";

    @Inject Cookies cookies;
    @Inject Secrets secrets;

    public List<String> getEmails() {
        return cookies.accounts().map(this::open).orElseGet(List::of);
    }

    /** Whether this address signed in here before. */
    boolean contains(String email) {
        return getEmails().contains(email);
    }

    void add(String email) {
        var emails = new ArrayList<>(getEmails());
        emails.remove(email);
        emails.add(0, email);
        keep(emails);
    }

    /** An account that signed in here has another address. */
    void replace(String before, String after) {
        var emails = new ArrayList<>(getEmails());
        if (emails.remove(before)) {
            emails.remove(after);
            emails.add(0, after);
            keep(emails);
        }
    }

    void forget() {
        cookies.forgetAccounts();
    }

    private void keep(List<String> emails) {
        cookies.accounts(
                secrets.seal(
                        String.join(SEPARATOR, emails.subList(0, Math.min(MOST, emails.size())))));
    }

    private List<String> open(String sealed) {
        try {
            return Arrays.asList(secrets.unseal(sealed).split(SEPARATOR));
        } catch (IllegalStateException forged) {
            return List.of();
        }
    }
}
