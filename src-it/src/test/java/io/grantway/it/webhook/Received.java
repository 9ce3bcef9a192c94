package io.grantway.it.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A webhook as it came in.
 *
 * @param status what the receiver answered
 */
record Received(String id, String timestamp, String signature, String body, int status) {

    Map<String, Object> json() {
        try {
            return JSONObjectUtils.parse(body);
        } catch (ParseException e) {
            throw new AssertionError("not a JSON object: " + body, e);
        }
    }

    String type() {
        return (String) json().get("type");
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> data() {
        return (Map<String, Object>) json().get("data");
    }

    String consentType() {
        return (String) data().get("consentType");
    }

    String userId() {
        return (String) data().get("userId");
    }

    /** Whether one of the signatures was made with this secret. */
    boolean isSignedWith(String secret) {
        try {
            var key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            var content = (id + "." + timestamp + "." + body).getBytes(UTF_8);
            var expected = "v1," + Base64.getEncoder().encodeToString(mac.doFinal(content));
            return Arrays.asList(signature.split(" ")).contains(expected);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
