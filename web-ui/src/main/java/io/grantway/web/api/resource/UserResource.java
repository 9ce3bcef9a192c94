package io.grantway.web.api.resource;

import static io.grantway.consent.permission.Permission.ACCOUNT_READ;
import static io.grantway.consent.permission.Permission.ACCOUNT_WRITE;

import io.grantway.oauth.account.Accounts;
import io.grantway.oauth.account.User;
import io.grantway.web.api.ApiException;
import io.grantway.web.api.JsonBody;
import io.grantway.web.api.security.Access;
import io.grantway.web.api.security.Protected;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The user's account. */
@Path("user")
@Produces(MediaType.APPLICATION_JSON)
public class UserResource {

    private static final int MAX_NAME = 100;
    private static final String PHONE = "\\+[1-9][0-9]{6,14}";

    @Inject Accounts accounts;
    @Inject Access access;

    @GET
    @Protected(ACCOUNT_READ)
    public User user() {
        return accounts.user(access.grant().userId()).orElseThrow(ApiException::notFound);
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Protected(ACCOUNT_WRITE)
    public User change(String requestBody) {
        var body = JsonBody.parse(requestBody);
        var user = user();
        return accounts.updateProfile(
                        user.id(),
                        name(body, "firstName", user.firstName()),
                        name(body, "lastName", user.lastName()),
                        phoneNumber(body, user.phoneNumber()))
                .orElseThrow(ApiException::notFound);
    }

    private static String name(JsonBody body, String field, String current) {
        if (body.text(field) == null) {
            return current;
        }
        var name = body.requiredText(field, MAX_NAME).strip();
        if (name.isEmpty()) {
            throw ApiException.invalid(field + " must not be blank");
        }
        return name;
    }

    private static String phoneNumber(JsonBody body, String current) {
        var phoneNumber = body.text("phoneNumber");
        if (phoneNumber == null) {
            return current;
        }
        if (!phoneNumber.matches(PHONE)) {
            throw ApiException.invalid("phoneNumber must be in E.164 form, such as +442079460000");
        }
        return phoneNumber;
    }
}
