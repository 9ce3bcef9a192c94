package io.grantway.it.client;

import io.grantway.it.server.GrantwayServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Consent management for one application.
 *
 * @param accessToken of the user who asks; null where the application asks with its secret key
 */
public record ConsentDesk(Partner partner, String accessToken) {
    public static final String ROOT = "/v2/consent";

    public ConsentDesk(GrantwayServer server, Application application) {
        this(new Partner(server, application), null);
    }

    /** The same application, with the access token of a user. */
    public ConsentDesk by(Tokens tokens) {
        return new ConsentDesk(partner, tokens.accessToken());
    }

    public String userId(User user) {
        return partner.tryLogin(user).expect(200).text("userId");
    }

    public Tokens connect(User user, Permission... permissions) {
        return partner.initiate(permissions).login(user).approve(permissions).redeem();
    }

    /**
     * @param path below {@code /v2/consent}
     */
    public Call call(String method, String path) {
        var call = partner.call(method, ROOT + path);
        return accessToken == null
                ? call.header("x-secret-key", partner.secret(partner.application().secretKey))
                : call.bearer(accessToken);
    }

    public Answer get(String path) {
        return call("GET", path).send();
    }

    public Answer open(NewSet set) {
        return call("POST", "/onboarding").json(set.body()).send();
    }

    /** The id of a new set. */
    public String opened(NewSet set) {
        return open(set).expect(201).text("consentSetId");
    }

    /** The id of a new set that belongs to a user. */
    public String linked(NewSet set, String userId) {
        var setId = opened(set);
        link(setId, userId).expect(200);
        return setId;
    }

    public Answer link(String setId, String userId) {
        return call("PATCH", "/onboarding/" + setId).json(Map.of("userId", userId)).send();
    }

    public Answer change(String setId, String consentId, String status) {
        return call("PATCH", consent(setId, consentId))
                .json(Map.of("consentStatus", status))
                .send();
    }

    public Answer revoke(String setId, String consentId) {
        return call("DELETE", consent(setId, consentId)).send();
    }

    /** The record that holds the decision on a type. */
    public String consentId(String setId, String type) {
        return (String)
                consent(get("/consentSet/" + setId).expect(200).json(), type).get("consentId");
    }

    /** The consent of a type in a set. */
    public static Map<String, Object> consent(Map<String, Object> set, String type) {
        return maps(set.get("consents")).stream()
                .filter(consent -> type.equals(consent.get("consentType")))
                .findFirst()
                .orElseThrow();
    }

    public String status(String userId) {
        return get("/user/" + userId).expect(200).text("consentStatus");
    }

    /** All audit records of a user, oldest first. */
    public List<Map<String, Object>> audit(String userId) {
        var records = new ArrayList<Map<String, Object>>();
        Answer page;
        do {
            page = get("/user/" + userId + "/audit?limit=100&offset=" + records.size()).expect(200);
            records.addAll(maps(page.json().get("auditRecords")));
        } while ((boolean) map(page.json().get("pagination")).get("hasMore"));
        return records;
    }

    @SuppressWarnings("unchecked")
    public static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    public static List<Map<String, Object>> maps(Object value) {
        return (List<Map<String, Object>>) value;
    }

    private static String consent(String setId, String consentId) {
        return "/consentSet/" + setId + "/consent/" + consentId;
    }
}
