package io.grantway.web.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Compares with the example that the Standard Webhooks specification and libraries publish. */
class SignaturesTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final Instant AT = Instant.ofEpochSecond(1614265330);
    private static final String PAYLOAD = "{\"test\": 2432232314}";

    @Test
    void theSignatureIsThePublishedOne() {
        assertEquals(SIGNATURE, Signatures.of(List.of(SECRET), ID, AT, PAYLOAD));
    }

    @Test
    void whileASecretIsReplacedBothSign() {
        var other = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
        var alone = Signatures.of(List.of(other), ID, AT, PAYLOAD);
        assertEquals(
                alone + " " + SIGNATURE, Signatures.of(List.of(other, SECRET), ID, AT, PAYLOAD));
    }
}
