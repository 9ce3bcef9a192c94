package io.grantway.web.api.account;

import io.grantway.consent.record.Consents;
import io.grantway.oauth.account.Accounts;
import io.grantway.oauth.account.Device;
import io.grantway.oauth.account.LoginOutcome;
import io.grantway.oauth.account.LoginSessions;
import io.grantway.oauth.account.User;
import io.grantway.oauth.client.Client;
import io.grantway.oauth.client.Clients;
import io.grantway.web.api.ApiException;
import io.grantway.web.api.Bearer;
import io.grantway.web.api.JsonBody;
import io.grantway.web.api.client.ClientAuthentication;
import io.grantway.web.limits.SignInGate;
import io.grantway.web.limits.TooManyRequests;
import io.grantway.web.operations.Meters;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Sign-in and sign-out by a partner's own UI (API mode, step 3). */
@Path("auth")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class LoginResource {

    private static final int MAX_EMAIL = 254;
    private static final int MAX_PASSWORD = 1_024;
    private static final int MAX_USER_ID = 36;

    @Inject ClientAuthentication clientAuthentication;
    @Inject Accounts accounts;
    @Inject LoginSessions logins;
    @Inject Consents consents;
    @Inject Meters meters;
    @Inject SignInGate gate;
    @Inject Clients clients;
    @Context HttpServletRequest servletRequest;
    @Context HttpServletResponse servletResponse;
    @Context HttpHeaders headers;

    @POST
    @Path("login")
    public Response login(String requestBody) {
        var client = clientAuthentication.identify(headers);
        var body = JsonBody.parse(requestBody);
        var email = body.requiredText("email", MAX_EMAIL);
        var password = body.requiredText("password", MAX_PASSWORD);
        var otpCode = body.text("otpCode");
        var mark = mark(client);
        var application = clients.profile(client.applicationId()).name();
        var device = new Device(application, servletRequest.getRemoteAddr());
        var attempt = gate.enter(email, device, mark);
        attempt.describe(servletResponse::setHeader);
        attempt.refusal()
                .ifPresent(
                        refusal -> {
                            throw new TooManyRequests(refusal);
                        });
        var outcome = accounts.authenticate(email, password, otpCode);
        attempt.ended(outcome);
        if (outcome instanceof LoginOutcome.SignedIn signedIn) {
            gate.signedIn(signedIn.user(), mark, device, application, ReaderLanguage.of(headers));
            meters.granted("login");
            var token = logins.startApi(signedIn.user(), signedIn.methods());
            return answer(client, signedIn.user(), token);
        }
        if (outcome instanceof LoginOutcome.SecondFactorDue due) {
            return answer(client, due.user(), null);
        }
        if (outcome instanceof LoginOutcome.WrongCode) {
            throw ApiException.badRequest("Invalid otpCode");
        }
        if (outcome instanceof LoginOutcome.Busy) {
            throw ApiException.busy();
        }
        throw ApiException.notAuthenticated();
    }

    /**
     * Asks for a one-time code to be sent. The second factor is an authenticator app, which needs
     * no sending; the answer is the same for every user id.
     */
    @POST
    @Path("login/otp")
    public Response sendOneTimeCode(String requestBody) {
        clientAuthentication.identify(headers);
        JsonBody.parse(requestBody).requiredText("userId", MAX_USER_ID);
        return success();
    }

    @POST
    @Path("logout")
    public Response logout() {
        clientAuthentication.identify(headers);
        logins.end(
                Bearer.of(headers)
                        .flatMap(logins::find)
                        .orElseThrow(ApiException::notAuthenticated));
        return success();
    }

    /** What a partner's own UI is known by: its application, and the address that it calls from. */
    private String mark(Client client) {
        return client.clientKey() + "\n" + servletRequest.getRemoteAddr();
    }

    private static Response success() {
        return noStore(Json.createObjectBuilder().add("success", true).build());
    }

    private Response answer(Client client, User user, String token) {
        var linked = !consents.granted(user.id(), client.applicationId()).isEmpty();
        var body = Json.createObjectBuilder();
        if (token == null) {
            body.addNull("accessToken");
        } else {
            body.add("accessToken", token);
        }
        body.add("userId", user.id().toString()).add("isOtpRequired", token == null);
        if (user.phoneNumber() == null) {
            body.addNull("phoneNumber");
        } else {
            body.add("phoneNumber", user.phoneNumber());
        }
        body.addNull("phase")
                .add("verificationState", user.verificationState())
                .add("isLinked", linked);
        return noStore(body.build());
    }

    private static Response noStore(JsonValue body) {
        return Response.ok(body.toString()).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
