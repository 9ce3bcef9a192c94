package io.grantway.web.pages.account.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.grantway.oauth.account.Login;
import io.grantway.oauth.account.SecondFactor;
import io.grantway.oauth.account.SecondFactorChange;
import io.grantway.oauth.account.SecondFactors;
import io.grantway.oauth.credential.QrCode;
import io.grantway.oauth.credential.Totp;
import io.grantway.web.pages.account.AccountPage;
import io.grantway.web.pages.browser.Exchange;
import io.grantway.web.pages.language.PageLanguage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Turns the authenticator app on and off, and makes recovery codes. The secret rests nowhere until
 * it is confirmed: the token of the form proves that this sign-in was shown it.
 */
@Named("authenticator")
@RequestScoped
public class AuthenticatorPage {

    private static final int UNPROCESSABLE_CONTENT = 422;
    private static final int CONFLICT = 409;
    private static final int MOST_CODE = 20;
    private static final String SHOWN = "totp:";
    private static final Pattern SHOWN_SECRET = Pattern.compile(SHOWN + "[A-Z2-7]{32}");

    @Inject AccountPage account;
    @Inject Exchange exchange;
    @Inject PageLanguage language;
    @Inject SecondFactors secondFactors;

    private final PasswordField password = new PasswordField();
    private SecondFactor secondFactor;
    private String secret;
    private String codeFault;
    private List<String> recoveryCodes = List.of();
    private boolean turnedOff;
    private boolean changedMeanwhile;

    /** Answers the request for {@code /account/security/authenticator}. */
    public void answer() {
        account.answer(this::show, this::change);
    }

    private void show(Login login) {
        secondFactor = secondFactors.of(login.userId());
        if (!secondFactor.isOn() && secret == null) {
            secret = secondFactors.newSecret();
        }
    }

    private void change(Login login) {
        var isFilled = password.isFilled(exchange);
        if (exchange.has("on")) {
            turnOn(login, isFilled);
        } else if (!isFilled) {
            exchange.status(UNPROCESSABLE_CONTENT);
        } else if (exchange.has("renew")) {
            judge(secondFactors.renewCodes(login.userId(), password.value()));
        } else if (exchange.has("off")) {
            judge(secondFactors.turnOff(login.userId(), password.value(), language.locale()));
            turnedOff = recoveryCodes.isEmpty() && password.getFault() == null && !changedMeanwhile;
        }
        show(login);
    }

    private void turnOn(Login login, boolean isFilled) {
        var shown = exchange.value("shown");
        if (shown == null || !SHOWN_SECRET.matcher(shown).matches()) {
            changedMeanwhile = true;
            exchange.status(UNPROCESSABLE_CONTENT);
            return;
        }
        secret = shown.substring(SHOWN.length());
        var code = exchange.value("code");
        if (code == null || code.isBlank()) {
            codeFault = "CODE_MISSING";
        } else if (code.length() > MOST_CODE) {
            codeFault = "CODE_WRONG";
        }
        if (codeFault != null || !isFilled) {
            exchange.status(UNPROCESSABLE_CONTENT);
            return;
        }
        judge(
                secondFactors.turnOn(
                        login.userId(), password.value(), secret, code, language.locale()));
    }

    private void judge(SecondFactorChange change) {
        if (change instanceof SecondFactorChange.Done done) {
            recoveryCodes = done.recoveryCodes();
        } else if (change instanceof SecondFactorChange.NotYou notYou) {
            password.judge(notYou.check(), exchange);
        } else if (change instanceof SecondFactorChange.WrongCode) {
            codeFault = "CODE_WRONG";
            exchange.status(UNPROCESSABLE_CONTENT);
        } else {
            changedMeanwhile = true;
            exchange.status(CONFLICT);
        }
    }

    public PasswordField getPassword() {
        return password;
    }

    public SecondFactor getSecondFactor() {
        return secondFactor;
    }

    /** In base32, in groups of four, for who types it. */
    public String getSecret() {
        return secret.replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** What the form says that it showed. */
    public String getShown() {
        return SHOWN + secret;
    }

    public String getUri() {
        return Totp.uri("Grantway", account.getEmail(), secret);
    }

    public QrCode getQrCode() {
        return QrCode.of(getUri());
    }

    /** The key of its words, after {@code login.}; null where there is none. */
    public String getCodeFault() {
        return codeFault;
    }

    /** Empty but right after they were made. */
    public List<String> getRecoveryCodes() {
        return recoveryCodes;
    }

    /** The codes as the address of a text file. */
    public String getFile() {
        var text = String.join("\r\n", recoveryCodes) + "\r\n";
        return "data:text/plain;charset=utf-8,"
                + URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    public boolean isTurnedOff() {
        return turnedOff;
    }

    /** Whether another page was quicker, so that nothing was done. */
    public boolean isChangedMeanwhile() {
        return changedMeanwhile;
    }
}
