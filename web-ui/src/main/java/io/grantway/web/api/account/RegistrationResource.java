package io.grantway.web.api.account;

import io.grantway.oauth.InputCheck;
import io.grantway.oauth.account.LoginSessions;
import io.grantway.oauth.client.Client;
import io.grantway.oauth.mail.EmailAddress;
import io.grantway.oauth.registration.Applicant;
import io.grantway.oauth.registration.Country;
import io.grantway.oauth.registration.PostalAddress;
import io.grantway.oauth.registration.Registration;
import io.grantway.oauth.registration.Registrations;
import io.grantway.web.api.ApiException;
import io.grantway.web.api.JsonBody;
import io.grantway.web.api.client.ClientAuthentication;
import io.grantway.web.operations.Meters;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Registration of a user by a partner's own UI. */
@Path("auth/register")
@Produces(MediaType.APPLICATION_JSON)
public class RegistrationResource {

    private static final int MAX_TEXT = 254;
    private static final int MAX_NAME = 100;
    private static final int MAX_PASSWORD = 1_024;
    private static final String PASSWORD_METHOD = "pwd";

    @Inject ClientAuthentication clientAuthentication;
    @Inject Registrations registrations;
    @Inject LoginSessions logins;
    @Inject UserJson userJson;
    @Inject Meters meters;
    @Inject MailLimits mails;
    @Context HttpHeaders headers;
    @Context HttpServletRequest request;

    @POST
    @Path("email/send")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response sendCode(String requestBody) {
        var client = clientAuthentication.identify(headers);
        var email = new EmailAddress(JsonBody.parse(requestBody).requiredText("email", MAX_TEXT));
        mails.take(client, request.getRemoteAddr());
        var id = registrations.begin(client, email, ReaderLanguage.of(headers));
        return answer(Json.createObjectBuilder().add("contactVerificationId", id.toString()));
    }

    /**
     * Countries decide which policy holds. {@code allowMarketing} and {@code allowSms} are what
     * shipped clients send: the consents of the onboarding say it with proof.
     */
    @POST
    @Path("email/verify")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response verifyCode(String requestBody) {
        var client = clientAuthentication.identify(headers);
        var body = JsonBody.parse(requestBody);
        var email = new EmailAddress(body.requiredText("email", MAX_TEXT));
        var password = body.requiredText("password", MAX_PASSWORD);
        var code = body.requiredText("verificationCode", MAX_TEXT).replaceAll("\\s", "");
        var id = body.requiredText("contactVerificationId", MAX_TEXT);
        var country = new Country(body.requiredText("countryOfResidence", MAX_TEXT));
        body.flag("allowMarketing");
        body.flag("allowSms");
        var applicant =
                new Applicant(password, country, name(body, "firstName"), name(body, "lastName"));
        var registration = registrations.verify(client, id(id), email, code, applicant);
        meters.granted("register-verify");
        return answer(
                Json.createObjectBuilder()
                        .add("hasAccount", registration.hasAccount())
                        .addAll(state(registration)));
    }

    @POST
    @Path("address")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response address(String requestBody) {
        var client = clientAuthentication.identify(headers);
        var body = JsonBody.parse(requestBody);
        var onboardingId = id(body.requiredText("onboardingId", MAX_TEXT));
        var address =
                new PostalAddress(
                        body.text("addressLine1"),
                        body.text("addressLine2"),
                        body.text("city"),
                        body.text("zip"),
                        body.text("usState"));
        var user = registrations.complete(client, onboardingId, address);
        meters.granted("register");
        return answer(
                Json.createObjectBuilder()
                        .add("accessToken", logins.startApi(user, PASSWORD_METHOD))
                        .add("onboardingId", onboardingId.toString())
                        .add("user", userJson.of(user)));
    }

    /** How far a registration is, to go on with it. */
    @GET
    public Response find(@QueryParam("onboardingId") String onboardingId) {
        var client = clientAuthentication.identify(headers);
        var registration =
                registrations.find(client, id(onboardingId)).orElseThrow(ApiException::notFound);
        return answer(
                Json.createObjectBuilder()
                        .add("phase", phase(client, registration))
                        .addAll(state(registration)));
    }

    private String phase(Client client, Registration registration) {
        return switch (registration.phase()) {
            case COMPLETED -> "completed";
            case VERIFIED ->
                    registrations.hasConsents(client, registration.onboardingId())
                            ? "address"
                            : "consent";
            case CODE_SENT, HAS_ACCOUNT -> throw ApiException.notFound();
        };
    }

    private JsonObjectBuilder state(Registration registration) {
        var json = Json.createObjectBuilder();
        return registration.hasAccount()
                ? json.addNull("onboardingId").addNull("user")
                : json.add("onboardingId", registration.onboardingId().toString())
                        .add("user", userJson.of(registration));
    }

    /** An id that is none belongs to nothing. */
    private static UUID id(String text) {
        try {
            return text == null ? new UUID(0, 0) : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return new UUID(0, 0);
        }
    }

    private static String name(JsonBody body, String field) {
        if (body.text(field) == null) {
            return null;
        }
        var check = new InputCheck();
        var name = check.text(field, body.text(field), MAX_NAME);
        check.done();
        return name;
    }

    private static Response answer(JsonObjectBuilder body) {
        return Response.ok(body.build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
