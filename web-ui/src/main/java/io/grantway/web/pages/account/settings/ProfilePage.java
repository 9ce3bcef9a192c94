package io.grantway.web.pages.account.settings;

import io.grantway.oauth.account.Accounts;
import io.grantway.oauth.account.Login;
import io.grantway.oauth.account.User;
import io.grantway.web.Language;
import io.grantway.web.pages.Text;
import io.grantway.web.pages.account.AccountPage;
import io.grantway.web.pages.account.NotThere;
import io.grantway.web.pages.browser.Cookies;
import io.grantway.web.pages.browser.Exchange;
import io.grantway.web.pages.language.PageLanguage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;

/** What the user says about themselves: names, phone number, language. */
@Named("profile")
@RequestScoped
public class ProfilePage {

    private static final int UNPROCESSABLE_CONTENT = 422;

    @Inject AccountPage account;
    @Inject Exchange exchange;
    @Inject Accounts accounts;
    @Inject Cookies cookies;
    @Inject PageLanguage language;
    @Inject Text text;

    private User user;
    private ProfileForm form;

    /** Answers the request for {@code /account/profile}. */
    public void answer() {
        account.answer(this::show, this::save);
    }

    private void show(Login login) {
        read(login);
        form = ProfileForm.of(user);
        if (exchange.has("saved")) {
            account.tell(text.of("profile.saved"));
        } else if (exchange.has("emailChanged")) {
            account.tell(text.of("email.changed", user.email()));
        }
    }

    private void save(Login login) {
        read(login);
        form = ProfileForm.sent(exchange);
        if (form.isFaulty()) {
            exchange.status(UNPROCESSABLE_CONTENT);
            return;
        }
        accounts.updateProfile(
                user.id(), form.getFirstName(), form.getLastName(), form.getPhoneNumber());
        Language.of(exchange.value("language")).ifPresent(this::speak);
        account.goTo("/account/profile?saved");
    }

    private void speak(Language chosen) {
        accounts.chooseLanguage(user.id(), chosen.getTag());
        cookies.language(chosen.getTag());
    }

    private void read(Login login) {
        user = accounts.user(login.userId()).orElseThrow(NotThere::new);
    }

    public ProfileForm getForm() {
        return form;
    }

    public List<Language> getLanguages() {
        return List.of(Language.values());
    }

    /** The language that is chosen when the page appears. */
    public Language getLanguage() {
        return Language.of(
                        Objects.requireNonNullElse(exchange.value("language"), language.getTag()))
                .orElseGet(language::getCurrent);
    }

    /** ISO 3166-1 in the words of the page's language; null where it is not known. */
    public String getCountry() {
        var country = user.countryOfResidence();
        return country == null ? null : text.country(country);
    }
}
