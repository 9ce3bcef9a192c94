package io.grantway.web.api.account;

import io.grantway.oauth.mail.EmailAddress;
import io.grantway.oauth.recovery.PasswordResets;
import io.grantway.web.api.JsonBody;
import io.grantway.web.api.client.ClientAuthentication;
import io.grantway.web.operations.Meters;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A new password by a link to the user's address, for a partner's own UI. */
@Path("auth/password/reset")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PasswordResetResource {

    private static final int MAX_TEXT = 254;
    private static final int MAX_PASSWORD = 1_024;

    @Inject ClientAuthentication clientAuthentication;
    @Inject PasswordResets resets;
    @Inject Meters meters;
    @Inject MailLimits mails;
    @Context HttpHeaders headers;
    @Context HttpServletRequest request;

    /** Answers the same whether the address has an account or not. */
    @POST
    @Path("request")
    public Response request(String requestBody) {
        var client = clientAuthentication.identify(headers);
        var email = new EmailAddress(JsonBody.parse(requestBody).requiredText("email", MAX_TEXT));
        mails.take(client, request.getRemoteAddr());
        resets.request(email, ReaderLanguage.of(headers));
        return success();
    }

    @POST
    @Path("verify")
    public Response verify(String requestBody) {
        clientAuthentication.identify(headers);
        resets.user(JsonBody.parse(requestBody).requiredText("token", MAX_TEXT));
        return success();
    }

    @POST
    @Path("confirm")
    public Response confirm(String requestBody) {
        clientAuthentication.identify(headers);
        var body = JsonBody.parse(requestBody);
        resets.confirm(
                body.requiredText("token", MAX_TEXT),
                body.requiredText("password", MAX_PASSWORD),
                body.flag("endConnections"),
                ReaderLanguage.of(headers));
        meters.granted("password-reset");
        return success();
    }

    private static Response success() {
        return Response.ok(Json.createObjectBuilder().add("success", true).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
