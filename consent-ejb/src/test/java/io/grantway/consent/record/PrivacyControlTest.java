package io.grantway.consent.record;

import static io.grantway.consent.policy.ConsentType.MARKETING_NOTIFICATIONS;
import static io.grantway.consent.policy.ConsentType.MARKETING_SHARING;
import static io.grantway.consent.record.ConsentStatus.DENIED;
import static io.grantway.consent.record.ConsentStatus.GRANTED;
import static io.grantway.consent.record.ConsentStatus.REVOKED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.grantway.consent.audit.Actor;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PrivacyControlTest {

    private static final Actor PARTNER = Actor.partner(new UUID(0, 1));

    @Test
    void aPartnerCantOverruleTheSignal() {
        var circumstances = by(PARTNER, true);
        assertEquals(DENIED, PrivacyControl.heeded(MARKETING_SHARING, GRANTED, circumstances));
        assertEquals(
                Map.of("evidence", "Sec-GPC: 1"),
                PrivacyControl.proved(MARKETING_SHARING, DENIED, circumstances).metadata());
    }

    @Test
    void aUserCanAndTheRecordSaysSo() {
        var circumstances = by(Actor.USER, true);
        assertEquals(GRANTED, PrivacyControl.heeded(MARKETING_SHARING, GRANTED, circumstances));
        assertEquals(
                Map.of("evidence", "chosen beside Sec-GPC: 1"),
                PrivacyControl.proved(MARKETING_SHARING, GRANTED, circumstances).metadata());
        assertEquals(
                Map.of("evidence", "Sec-GPC: 1"),
                PrivacyControl.proved(MARKETING_SHARING, REVOKED, circumstances).metadata());
    }

    @Test
    void nothingElseIsTouched() {
        for (var circumstances : new Circumstances[] {by(PARTNER, true), by(PARTNER, false)}) {
            var type =
                    circumstances.globalPrivacyControl()
                            ? MARKETING_NOTIFICATIONS
                            : MARKETING_SHARING;
            assertEquals(GRANTED, PrivacyControl.heeded(type, GRANTED, circumstances));
            assertEquals(circumstances, PrivacyControl.proved(type, GRANTED, circumstances));
        }
    }

    private static Circumstances by(Actor actor, boolean signal) {
        return new Circumstances(actor, "en", null, signal, null);
    }
}
