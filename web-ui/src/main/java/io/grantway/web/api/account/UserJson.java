package io.grantway.web.api.account;

import io.grantway.oauth.account.User;
import io.grantway.oauth.registration.Registration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;

/** A user in the shape of {@code GET /v1/user}. */
@ApplicationScoped
class UserJson {

    JsonObjectBuilder of(User user) {
        var json =
                Json.createObjectBuilder()
                        .add("id", user.id().toString())
                        .add("email", user.email())
                        .add("countryOfResidence", user.countryOfResidence())
                        .add("verificationState", user.verificationState())
                        .add("createdAt", user.createdAt().toString());
        return names(json, user.firstName(), user.lastName());
    }

    /** The user that a registration will make. */
    JsonObjectBuilder of(Registration registration) {
        var json =
                Json.createObjectBuilder()
                        .add("id", registration.userId().toString())
                        .add("email", registration.email())
                        .add("countryOfResidence", registration.countryOfResidence())
                        .add("verificationState", "PENDING")
                        .add("createdAt", registration.createdAt().toString());
        return names(json, registration.firstName(), registration.lastName());
    }

    private static JsonObjectBuilder names(
            JsonObjectBuilder json, String firstName, String lastName) {
        if (firstName != null) {
            json.add("firstName", firstName);
        }
        if (lastName != null) {
            json.add("lastName", lastName);
        }
        return json;
    }
}
