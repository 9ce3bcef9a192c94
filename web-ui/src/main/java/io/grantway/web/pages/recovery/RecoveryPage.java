package io.grantway.web.pages.recovery;

import io.grantway.oauth.InvalidInput;
import io.grantway.oauth.credential.PasswordFault;
import io.grantway.oauth.mail.EmailAddress;
import io.grantway.oauth.recovery.InvalidReset;
import io.grantway.oauth.recovery.PasswordResets;
import io.grantway.oauth.recovery.ResetBusy;
import io.grantway.web.limits.CallLimits;
import io.grantway.web.limits.Quota;
import io.grantway.web.limits.Refusal;
import io.grantway.web.operations.Meters;
import io.grantway.web.pages.browser.Exchange;
import io.grantway.web.pages.browser.FormTokens;
import io.grantway.web.pages.language.PageLanguage;
import io.grantway.web.pages.signin.SignIns;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;

/** A lost password: an address to send a link to, and the page that the link leads to. */
@Named("recovery")
@RequestScoped
public class RecoveryPage {

    private static final UUID NO_SESSION = new UUID(0L, 0L);
    private static final int FORBIDDEN = 403;
    private static final int UNPROCESSABLE_CONTENT = 422;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    /** What the page shows. */
    public enum Step {
        ADDRESS,
        SENT,
        PASSWORD,
        DONE,
        INVALID
    }

    @Inject Exchange exchange;
    @Inject FormTokens formTokens;
    @Inject PageLanguage language;
    @Inject PasswordResets resets;
    @Inject CallLimits limits;
    @Inject SignIns signIns;
    @Inject Meters meters;

    private Step step;
    private String token;
    private String email;
    private String fault;
    private int strength;

    /** Answers the request for {@code /oauth/password}. */
    public void answer() {
        token = exchange.value("token");
        step = token == null ? Step.ADDRESS : Step.PASSWORD;
        var refusal =
                token == null
                        ? Optional.<Refusal>empty()
                        : limits.exhausted(Quota.CODES, exchange.ipAddress());
        if (refusal.isPresent()) {
            step = Step.ADDRESS;
            tooOften(refusal.get());
            return;
        }
        try {
            if (token != null) {
                resets.user(token);
            }
            if (exchange.isPost()) {
                sent();
            }
        } catch (InvalidReset e) {
            limits.failed(Quota.CODES, exchange.ipAddress());
            step = Step.INVALID;
            exchange.status(UNPROCESSABLE_CONTENT);
        } catch (ResetBusy e) {
            again("BUSY", UNAVAILABLE);
        }
    }

    private void sent() {
        if (exchange.isFromAnotherSite()
                || !formTokens.isGenuine(exchange.value("csrf"), NO_SESSION, "")) {
            meters.refused("form_refused");
            again("FORM_REFUSED", FORBIDDEN);
        } else if (token == null) {
            request();
        } else {
            confirm();
        }
    }

    private void request() {
        email = exchange.value("email");
        try {
            var address = new EmailAddress(email);
            var refusal = limits.take(Quota.MAILS, exchange.ipAddress());
            if (refusal.isPresent()) {
                tooOften(refusal.get());
                return;
            }
            resets.request(address, language.locale());
            step = Step.SENT;
        } catch (InvalidInput e) {
            again("EMAIL_WRONG", UNPROCESSABLE_CONTENT);
        }
    }

    private void confirm() {
        var password = exchange.value("password");
        if (password == null || password.isEmpty()) {
            again("PASSWORD_MISSING", UNPROCESSABLE_CONTENT);
            return;
        }
        var wrong = resets.fault(token, password);
        if (wrong.isPresent()) {
            strength = resets.strength(token, password);
            again(wrong.get().name(), UNPROCESSABLE_CONTENT);
            return;
        }
        var user = resets.user(token);
        resets.confirm(token, password, exchange.has("endConnections"), language.locale());
        meters.granted("password-reset");
        signIns.know(user);
        step = Step.DONE;
    }

    private void tooOften(Refusal refusal) {
        refusal.describe(exchange::header);
        again("TOO_OFTEN", TOO_MANY_REQUESTS);
    }

    private void again(String fault, int status) {
        this.fault = fault;
        exchange.status(status);
    }

    public String getFormToken() {
        return formTokens.issue(NO_SESSION, language.getTag(), "");
    }

    public Step getStep() {
        return step;
    }

    /** The address of the form. */
    public String getAction() {
        return token == null ? "/oauth/password" : "/oauth/password?token=" + token;
    }

    /** The address as it was typed; null on a first visit. */
    public String getEmail() {
        return email;
    }

    /** Null where there is none. */
    public String getFault() {
        return fault;
    }

    /** Whether the password that was sent was measured. */
    public boolean isMeasured() {
        return fault != null && step == Step.PASSWORD && isOfPassword(fault);
    }

    /** From 0 to 4. */
    public int getStrength() {
        return strength;
    }

    private static boolean isOfPassword(String fault) {
        for (var known : PasswordFault.values()) {
            if (known.name().equals(fault)) {
                return true;
            }
        }
        return false;
    }
}
