package io.grantway.it.client;

import java.util.Map;

/** API mode after step 2: the partner asks the user for consent. */
public record SignedIn(ApiSession session, String loginToken) {

    /** Steps 3 and 4: what the user ticked goes with the call, where it was not recorded before. */
    public Approved approve(Permission... permissions) {
        var asked = tryApprove();
        var answer =
                asked.status() == 403
                        ? tryApprove(
                                Map.of(
                                        "granted", Permission.scopes(permissions),
                                        "policyVersion", asked.text("policyVersion")))
                        : asked;
        return Approved.of(session, answer.expect(200));
    }

    /** With the consent that the server has on record, or none. */
    public Answer tryApprove() {
        return tryApproveWith(Map.of("token", session.token()));
    }

    public Answer tryApprove(Map<String, ?> consent) {
        return tryApproveWith(Map.of("token", session.token(), "consent", consent));
    }

    private Answer tryApproveWith(Map<String, ?> body) {
        return session.partner()
                .call("POST", Partner.AUTHORIZE)
                .bearer(loginToken)
                .json(body)
                .send();
    }
}
