package io.grantway.it.registration;

import io.grantway.it.client.Answer;
import io.grantway.it.client.Application;
import io.grantway.it.client.ConsentDesk;
import io.grantway.it.client.Mailbox;
import io.grantway.it.client.NewSet;
import io.grantway.it.client.Partner;
import io.grantway.it.server.GrantwayServer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** A person without an account, and what the partner's own UI sends for her. */
record Newcomer(Partner partner, String email, String password) {
    static final String ROOT = "/v1/auth/register";
    static final String PHASE = "Registration is not in the expected phase";
    static final String WRONG_CODE = "Invalid verification code";

    static Newcomer at(GrantwayServer server, Application application) {
        var email = "new-" + UUID.randomUUID() + "@example.com";
        var password = "violet paper train " + UUID.randomUUID();
        server.keepSecret(password);
        return new Newcomer(new Partner(server, application), email, password);
    }

    Newcomer at(Application other) {
        return new Newcomer(new Partner(partner.server(), other), email, password);
    }

    Newcomer as(String otherEmail) {
        return new Newcomer(partner, otherEmail, password);
    }

    Mailbox mailbox() {
        return new Mailbox(partner.server(), email);
    }

    Answer send() {
        return partner.call("POST", ROOT + "/email/send").json(Map.of("email", email)).send();
    }

    /** The id of a new registration. */
    String begin() {
        return send().expect(200).text("contactVerificationId");
    }

    Map<String, Object> verification(String id, String code, String country) {
        var body = new LinkedHashMap<String, Object>();
        body.put("email", email);
        body.put("password", password);
        body.put("verificationCode", code);
        body.put("contactVerificationId", id);
        body.put("countryOfResidence", country);
        body.put("allowMarketing", false);
        body.put("allowSms", false);
        return body;
    }

    Answer verify(Map<String, Object> body) {
        return partner.call("POST", ROOT + "/email/verify").json(body).send();
    }

    Answer verify(String id, String code) {
        return verify(verification(id, code, "GB"));
    }

    /** The onboarding id of a registration whose address is verified. */
    String verified(String country) {
        var id = begin();
        return verify(verification(id, mailbox().code(1), country))
                .expect(200)
                .text("onboardingId");
    }

    Answer consent(NewSet set, String onboardingId) {
        return new ConsentDesk(partner, null).open(set.with("onboardingId", onboardingId));
    }

    Answer address(String onboardingId) {
        return partner.call("POST", ROOT + "/address")
                .json(
                        Map.of(
                                "onboardingId", onboardingId,
                                "addressLine1", "12 St James's Square",
                                "city", "London",
                                "zip", "SW1Y 4JH"))
                .send();
    }

    Answer find(String onboardingId) {
        return partner.call("GET", ROOT + "?onboardingId=" + onboardingId).send();
    }

    Answer login() {
        return partner.tryLogin(Map.of("email", email, "password", password));
    }
}
