package io.grantway.web.pages.account.settings;

import io.grantway.oauth.InvalidInput;
import io.grantway.oauth.account.Login;
import io.grantway.oauth.emailchange.EmailChangeStart;
import io.grantway.oauth.emailchange.EmailChangeStart.NotYou;
import io.grantway.oauth.emailchange.EmailChangeStart.Same;
import io.grantway.oauth.emailchange.EmailChangeStart.TooMany;
import io.grantway.oauth.emailchange.EmailChanges;
import io.grantway.oauth.mail.EmailAddress;
import io.grantway.web.limits.CallLimits;
import io.grantway.web.limits.Quota;
import io.grantway.web.limits.Refusal;
import io.grantway.web.operations.Meters;
import io.grantway.web.pages.Text;
import io.grantway.web.pages.account.AccountPage;
import io.grantway.web.pages.browser.Exchange;
import io.grantway.web.pages.language.PageLanguage;
import io.grantway.web.pages.signin.SignIns;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Changes the e-mail address: the new one and the password, then the code that the mail brings. */
@Named("newEmail")
@RequestScoped
public class NewEmailPage {

    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE_CONTENT = 422;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final String ADDRESS = "/account/profile/email";
    private static final String PROFILE = "/account/profile";
    private static final String EMAIL = "email";
    private static final String CODE = "code";
    private static final String FORM = "form";

    @Inject AccountPage account;
    @Inject Exchange exchange;
    @Inject PageLanguage language;
    @Inject EmailChanges changes;
    @Inject CallLimits limits;
    @Inject SignIns signIns;
    @Inject Meters meters;
    @Inject Text text;

    private final PasswordField password = new PasswordField();
    private final Map<String, String> faults = new HashMap<>();
    private String typed;
    private String pending;

    /** Answers the request for {@code /account/profile/email}. */
    public void answer() {
        account.answer(this::show, this::sent);
    }

    private void show(Login login) {
        pending = changes.pending(login).map(EmailAddress::value).orElse(null);
        if (exchange.has("again") && !exchange.isPost() && pending != null) {
            account.tell(text.of("email.again"));
        }
    }

    private void sent(Login login) {
        if (exchange.has("cancel")) {
            changes.cancel(login);
            account.goTo(PROFILE);
            return;
        }
        if (exchange.has("again")) {
            sendAgain(login);
        } else if (exchange.has(CODE)) {
            confirm(login);
        } else {
            begin(login);
        }
        show(login);
    }

    private void begin(Login login) {
        typed = exchange.value(EMAIL);
        var next = address();
        if (!password.isFilled(exchange) || next.isEmpty()) {
            exchange.status(UNPROCESSABLE_CONTENT);
        } else if (!isRefused(limits.take(Quota.MAILS, exchange.ipAddress()))) {
            judge(changes.begin(login, next.get(), password.value(), language.locale()), ADDRESS);
        }
    }

    private void sendAgain(Login login) {
        if (!isRefused(limits.take(Quota.MAILS, exchange.ipAddress()))) {
            judge(changes.sendAgain(login, language.locale()), ADDRESS + "?again");
        }
    }

    private void judge(EmailChangeStart start, String next) {
        if (start instanceof EmailChangeStart.Sent) {
            account.goTo(next);
        } else if (start instanceof NotYou notYou) {
            password.judge(notYou.check(), exchange);
        } else if (start instanceof Same) {
            fault(EMAIL, "email.SAME", UNPROCESSABLE_CONTENT);
        } else if (start instanceof TooMany tooMany) {
            exchange.header("Retry-After", Long.toString(tooMany.retryAfter().toSeconds() + 1));
            fault(FORM, "register.TOO_MANY", TOO_MANY_REQUESTS);
        } else {
            fault(FORM, "email.NONE_PENDING", CONFLICT);
        }
    }

    private void confirm(Login login) {
        var code = exchange.value(CODE);
        if (code == null || code.isBlank()) {
            fault(CODE, "register.CODE_MISSING", UNPROCESSABLE_CONTENT);
        } else if (!isRefused(limits.exhausted(Quota.CODES, exchange.ipAddress()))) {
            var before = login.email();
            switch (changes.confirm(login, code.replaceAll("\\s", ""), language.locale())) {
                case DONE -> {
                    signIns.renamed(login.userId(), before);
                    meters.granted("email-change");
                    account.goTo(PROFILE + "?emailChanged");
                }
                case WRONG_CODE -> {
                    limits.failed(Quota.CODES, exchange.ipAddress());
                    fault(CODE, "register.CODE_WRONG", UNPROCESSABLE_CONTENT);
                }
                case NONE_PENDING -> fault(FORM, "email.NONE_PENDING", CONFLICT);
                case TAKEN -> fault(FORM, "email.TAKEN", CONFLICT);
            }
        }
    }

    private Optional<EmailAddress> address() {
        try {
            return Optional.of(new EmailAddress(typed));
        } catch (InvalidInput e) {
            fault(EMAIL, "register.EMAIL_WRONG", UNPROCESSABLE_CONTENT);
            return Optional.empty();
        }
    }

    private boolean isRefused(Optional<Refusal> refusal) {
        refusal.ifPresent(
                reason -> {
                    reason.describe(exchange::header);
                    fault(FORM, "register.TOO_OFTEN", TOO_MANY_REQUESTS);
                });
        return refusal.isPresent();
    }

    private void fault(String field, String key, int status) {
        faults.put(field, key);
        exchange.status(status);
    }

    public PasswordField getPassword() {
        return password;
    }

    /** The keys of what is wrong, by field; {@code form} for what belongs to none. */
    public Map<String, String> getFaults() {
        return faults;
    }

    /** The new address as it was typed; null on a first visit. */
    public String getTyped() {
        return typed;
    }

    /** The address that waits for its code; null where none does. */
    public String getPending() {
        return pending;
    }
}
