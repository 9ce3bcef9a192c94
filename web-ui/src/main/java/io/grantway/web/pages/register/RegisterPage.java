package io.grantway.web.pages.register;

import io.grantway.oauth.InvalidInput;
import io.grantway.oauth.account.LoginOutcome.SignedIn;
import io.grantway.oauth.authorization.AuthorizationSession;
import io.grantway.oauth.client.Clients;
import io.grantway.oauth.mail.EmailAddress;
import io.grantway.oauth.registration.PostalAddress;
import io.grantway.oauth.registration.Registration;
import io.grantway.oauth.registration.RegistrationRefused;
import io.grantway.oauth.registration.Registrations;
import io.grantway.oauth.registration.TooManyCodes;
import io.grantway.web.limits.CallLimits;
import io.grantway.web.limits.Quota;
import io.grantway.web.limits.Refusal;
import io.grantway.web.limits.TooManyRequests;
import io.grantway.web.operations.Meters;
import io.grantway.web.pages.Evidence;
import io.grantway.web.pages.HostedPage;
import io.grantway.web.pages.browser.Exchange;
import io.grantway.web.pages.language.PageLanguage;
import io.grantway.web.pages.signin.SignIns;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** A new account on the way to an application: address, code, consents, postal address. */
@Named("register")
@RequestScoped
public class RegisterPage {

    private static final String PASSWORD_METHOD = "pwd";

    @Inject HostedPage page;
    @Inject Exchange exchange;
    @Inject RegisterForm form;
    @Inject RegisterConsents consents;
    @Inject Way way;
    @Inject Registrations registrations;
    @Inject Clients clients;
    @Inject Evidence evidence;
    @Inject PageLanguage language;
    @Inject SignIns signIns;
    @Inject CallLimits limits;
    @Inject Meters meters;

    private Step step;
    private Registration registration;

    /** Answers the request for {@code /oauth/register}. */
    public void answer() {
        page.answer(this::opened, this::sent);
    }

    /** Answers the request for {@code /oauth/register/document}: with it, access is shown. */
    public void answerDocument() {
        page.answer(this::document, this::document);
    }

    private void opened(AuthorizationSession session) {
        find(session);
        if (step == Step.DONE) {
            page.goToLogin();
        } else {
            show(session);
        }
    }

    private void sent(AuthorizationSession session) {
        find(session);
        if (!page.isFormGenuine()) {
            page.refuseForm();
            return;
        }
        try {
            take(session);
        } catch (InvalidInput e) {
            form.faults(e);
        } catch (TooManyCodes e) {
            form.fault("form", "TOO_MANY");
        } catch (TooManyRequests e) {
            e.describe(exchange::header);
            form.fault("form", "TOO_OFTEN");
        } catch (RegistrationRefused e) {
            limits.failed(Quota.CODES, exchange.ipAddress());
            form.fault(e.reason());
        }
        if (form.isFaulty()) {
            show(session);
        }
    }

    private void take(AuthorizationSession session) {
        switch (step) {
            case EMAIL -> begin(session, exchange.value("email"));
            case CODE -> {
                if (exchange.has("again")) {
                    begin(session, registration.email());
                } else {
                    verify(session);
                }
            }
            case CONSENTS -> consent(session);
            case ADDRESS -> complete(session);
            case HAS_ACCOUNT, DONE -> page.goToLogin();
        }
    }

    private void begin(AuthorizationSession session, String email) {
        var address = new EmailAddress(email);
        pass(limits.take(Quota.MAILS, exchange.ipAddress()));
        var id = registrations.begin(session.client(), address, language.locale());
        exchange.redirect(way.to(session, page.getToken(), id));
    }

    private void verify(AuthorizationSession session) {
        var applicant = form.applicant(registration.email());
        if (form.isFaulty()) {
            return;
        }
        pass(limits.exhausted(Quota.CODES, exchange.ipAddress()));
        registration =
                registrations.verify(
                        session.client(),
                        registration.id(),
                        new EmailAddress(registration.email()),
                        form.code(),
                        applicant);
        meters.granted("register-verify");
        if (registration.hasAccount()) {
            step = Step.HAS_ACCOUNT;
            show(session);
        } else {
            exchange.redirect(way.to(session, page.getToken(), registration.onboardingId()));
        }
    }

    private static void pass(Optional<Refusal> refusal) {
        refusal.ifPresent(
                reason -> {
                    throw new TooManyRequests(reason);
                });
    }

    private void consent(AuthorizationSession session) {
        consents.prepare(session.client(), registration);
        var fault = consents.record();
        if (fault == null) {
            exchange.redirect(way.to(session, page.getToken(), registration.onboardingId()));
        } else {
            form.fault("consents", fault);
        }
    }

    private void complete(AuthorizationSession session) {
        var address =
                new PostalAddress(
                        exchange.value("addressLine1"),
                        exchange.value("addressLine2"),
                        exchange.value("city"),
                        exchange.value("zip"),
                        form.state(registration));
        var user =
                registrations.completeWithConsents(
                        session.client(), registration.onboardingId(), address, evidence.plain());
        meters.granted("register");
        signIns.start(new SignedIn(user, PASSWORD_METHOD));
        page.goToLogin();
    }

    private void document(AuthorizationSession session) {
        find(session);
        if (step == Step.CONSENTS) {
            consents.prepare(session.client(), registration);
            consents.writeDocument();
        } else {
            show(session);
        }
    }

    private void find(AuthorizationSession session) {
        var id = way.registration(session).orElse(null);
        registration =
                id == null
                        ? null
                        : registrations
                                .begun(session.client(), id)
                                .or(() -> registrations.find(session.client(), id))
                                .orElse(null);
        step = registration == null ? Step.EMAIL : stepOf(session);
    }

    private Step stepOf(AuthorizationSession session) {
        return switch (registration.phase()) {
            case CODE_SENT -> Step.CODE;
            case HAS_ACCOUNT -> Step.HAS_ACCOUNT;
            case COMPLETED -> Step.DONE;
            case VERIFIED ->
                    registrations.hasConsents(session.client(), registration.onboardingId())
                            ? Step.ADDRESS
                            : Step.CONSENTS;
        };
    }

    private void show(AuthorizationSession session) {
        if (step == Step.CONSENTS) {
            consents.prepare(session.client(), registration);
        }
        page.show(
                clients.profile(session.client().applicationId()),
                step == Step.CONSENTS ? consents.getShown() : "");
    }

    public Step getStep() {
        return step;
    }

    /** The address of this page's forms. */
    public String getAction() {
        return way.here("/oauth/register", page.getToken());
    }

    public String getDocument() {
        return way.here("/oauth/register/document", page.getToken());
    }

    /** The address that the code went to; null before. */
    public String getEmail() {
        return registration == null ? null : registration.email();
    }

    /** Whether the state is part of an address there. */
    public boolean isInUs() {
        return registration != null && "US".equals(registration.countryOfResidence());
    }
}
