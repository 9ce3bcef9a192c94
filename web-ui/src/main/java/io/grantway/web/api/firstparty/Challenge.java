package io.grantway.web.api.firstparty;

import io.grantway.oauth.account.Accounts;
import io.grantway.oauth.account.Device;
import io.grantway.oauth.account.Login;
import io.grantway.oauth.account.LoginOutcome;
import io.grantway.oauth.account.LoginOutcome.Busy;
import io.grantway.oauth.account.LoginOutcome.Refused;
import io.grantway.oauth.account.LoginOutcome.SecondFactorDue;
import io.grantway.oauth.account.LoginOutcome.SignedIn;
import io.grantway.oauth.account.LoginOutcome.WrongCode;
import io.grantway.oauth.account.LoginSessions;
import io.grantway.oauth.account.User;
import io.grantway.oauth.authorization.AuthorizationRequest;
import io.grantway.oauth.authorization.AuthorizationResponse;
import io.grantway.oauth.authorization.AuthorizationSession;
import io.grantway.oauth.authorization.Authorizations;
import io.grantway.oauth.authorization.ConsentRequired;
import io.grantway.oauth.authorization.SignInDemands;
import io.grantway.oauth.authorization.StepUp;
import io.grantway.oauth.client.Client;
import io.grantway.oauth.client.Clients;
import io.grantway.oauth.firstparty.AuthSession;
import io.grantway.oauth.firstparty.AuthSessions;
import io.grantway.web.api.Parameters;
import io.grantway.web.limits.SignInGate;
import io.grantway.web.limits.TooManyRequests;
import io.grantway.web.operations.Meters;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * Takes the user of a first-party application through sign-in and consent, as far as what it sent
 * reaches. Each step is API mode's own: the same check of credentials within the same limits, the
 * same record of the consent, the same code.
 */
@RequestScoped
public class Challenge {

    /** Those that are no part of the authorization request. */
    private static final Set<String> ANSWERS =
            Set.of("auth_session", "username", "password", "otp", "granted", "policy_version");

    /** After so many wrong passwords and codes a page helps more: there it can be reset. */
    private static final int MOST_FAILURES = 5;

    private static final String RETRY_AFTER_SECONDS = "2";

    @Inject AuthSessions sessions;
    @Inject Authorizations authorizations;
    @Inject SignInDemands demands;
    @Inject Accounts accounts;
    @Inject LoginSessions logins;
    @Inject SignInGate gate;
    @Inject Clients clients;
    @Inject ConsentQuestion consent;
    @Inject Meters meters;
    @Inject HttpServletRequest request;

    private Client client;
    private Parameters sent;
    private BiConsumer<String, String> header;
    private AuthSession at;

    /**
     * The code, where nothing is missing.
     *
     * @param header of the answer, whatever that will be
     * @throws InsufficientAuthorization saying what is, and where to go on
     * @throws RedirectToWeb where that needs a browser
     */
    public String answer(Client client, Parameters sent, BiConsumer<String, String> header) {
        this.client = client;
        this.sent = sent;
        this.header = header;
        var authSession = sent.get("auth_session");
        at =
                authSession == null
                        ? sessions.begin(client, authorizationRequest())
                        : sessions.open(client, authSession);
        return approve(signedIn().orElseGet(this::signIn)).code();
    }

    private AuthorizationRequest authorizationRequest() {
        var parameters = sent.all();
        parameters.keySet().removeAll(ANSWERS);
        return AuthorizationRequest.direct(parameters);
    }

    private Optional<Login> signedIn() {
        return Optional.ofNullable(at.login()).flatMap(logins::find);
    }

    private Login signIn() {
        var outcome = at.userId() == null ? password() : oneTimeCode();
        if (outcome instanceof SignedIn signedIn) {
            meters.granted("login");
            at = at.signedIn(logins.startApi(signedIn.user(), signedIn.methods()));
            return signedIn().orElseThrow();
        }
        if (outcome instanceof WrongCode) {
            throw failed(NextStep.OTP, "The one-time code is wrong, too old or was used before");
        }
        if (outcome instanceof Refused) {
            at = at.signedOut();
            throw failed(NextStep.PASSWORD, "username or password are wrong");
        }
        if (outcome instanceof Busy) {
            header.accept(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            throw next(NextStep.PASSWORD, "Too many users sign in at the moment: send it again");
        }
        throw redirect("The user has to sign in on a page");
    }

    private LoginOutcome password() {
        var username = sent.get("username");
        var password = sent.get("password");
        if (username == null || password == null) {
            throw next(NextStep.PASSWORD, "The user has to sign in: send username and password");
        }
        var outcome = tried(username, () -> accounts.authenticate(username, password, null));
        if (outcome instanceof SecondFactorDue due) {
            at = at.passwordProved(due.user().id());
            return oneTimeCode();
        }
        return outcome;
    }

    private LoginOutcome oneTimeCode() {
        var otp = sent.get("otp");
        if (otp == null) {
            throw next(NextStep.OTP, "The user has a second factor: send otp");
        }
        var account = accounts.user(at.userId()).map(User::email).orElse("");
        return tried(account, () -> accounts.secondFactor(at.userId(), otp));
    }

    /** A try that the limits refuse is not looked at, and does not spend the step. */
    private LoginOutcome tried(String account, Supplier<LoginOutcome> check) {
        var application = clients.profile(client.applicationId()).name();
        var device = new Device(application, request.getRemoteAddr());
        var attempt = gate.enter(account, device, mark());
        attempt.describe(header);
        attempt.refusal()
                .ifPresent(
                        refusal -> {
                            throw new TooManyRequests(refusal);
                        });
        at = sessions.spend(client, at);
        var outcome = check.get();
        attempt.ended(outcome);
        if (outcome instanceof SignedIn signedIn) {
            gate.signedIn(signedIn.user(), mark(), device, application, request.getLocale());
        }
        return outcome;
    }

    /** What the device is known by: its key, or as in API mode where it has none. */
    private String mark() {
        return client.clientKey()
                + "\n"
                + (client.provenKey() == null ? request.getRemoteAddr() : client.provenKey());
    }

    private AuthorizationResponse approve(Login login) {
        at = sessions.spend(client, at);
        var session = sessions.authorization(client, at);
        if (demands.stepUp(session, login) != StepUp.NOT_NEEDED) {
            throw redirect("The user needs a second factor, on a page");
        }
        if (consent.isDueOnAPage(session, login)) {
            throw redirect("The user has changed texts to agree to, on a page");
        }
        try {
            return consent.isAnsweredIn(sent)
                    ? authorizations.approve(session, login, consent.answer(sent, session))
                    : authorizations.approve(session, login);
        } catch (ConsentRequired missing) {
            throw ask(missing.getMessage(), session, login);
        }
    }

    private InsufficientAuthorization ask(String why, AuthorizationSession session, Login login) {
        return next(NextStep.CONSENT, why, consent.question(session, login));
    }

    private RuntimeException failed(NextStep again, String why) {
        at = at.failed();
        return at.failures() < MOST_FAILURES
                ? next(again, why)
                : redirect(
                        "The user could not sign in here: on the page the password can be reset");
    }

    private InsufficientAuthorization next(NextStep step, String why) {
        return next(step, why, Json.createObjectBuilder());
    }

    private InsufficientAuthorization next(NextStep step, String why, JsonObjectBuilder question) {
        at = sessions.spend(client, at);
        return new InsufficientAuthorization(why, step, sessions.next(at), question);
    }

    private RedirectToWeb redirect(String why) {
        at = sessions.spend(client, at);
        return new RedirectToWeb(why, sessions.push(client, at));
    }
}
