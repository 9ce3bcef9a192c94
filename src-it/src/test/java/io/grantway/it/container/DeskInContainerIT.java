package io.grantway.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.container.inside.Console;
import io.grantway.it.container.inside.MovableClock;
import io.grantway.oauth.PageRange;
import io.grantway.oauth.client.ApplicationType;
import io.grantway.oauth.client.GrantType;
import io.grantway.oauth.inspector.ComparedPart;
import io.grantway.oauth.inspector.ComparedPart.Match;
import io.grantway.oauth.inspector.Inspector;
import io.grantway.oauth.inspector.NewRefusal;
import io.grantway.oauth.keypair.ClientKeys;
import io.grantway.oauth.keypair.Delivery;
import io.grantway.oauth.keypair.KeyOutcome;
import io.grantway.oauth.mail.DevelopmentMails;
import io.grantway.oauth.mail.EmailAddress;
import io.grantway.oauth.onboarding.ApplicationSettings;
import io.grantway.oauth.onboarding.Applications;
import io.grantway.oauth.onboarding.Contact;
import io.grantway.oauth.purge.Purge;
import io.grantway.oauth.reminder.KeyReminderTimer;
import io.grantway.oauth.staff.Staff;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What happens to keys and refused calls as days go by. */
@ExtendWith(ArquillianExtension.class)
@Tag("alone")
class DeskInContainerIT {

    @Inject Console console;
    @Inject Applications applications;
    @Inject ClientKeys keys;
    @Inject KeyReminderTimer reminders;
    @Inject DevelopmentMails mails;
    @Inject Inspector inspector;
    @Inject Purge purge;
    @Inject Clock clock;

    private Staff tam;
    private UUID application;

    @Deployment
    static EnterpriseArchive grantway() {
        return GrantwayArchive.with(DeskInContainerIT.class);
    }

    @BeforeEach
    void application() {
        tam = console.staff("tam@example.com");
        application = console.application(tam, "Desk " + UUID.randomUUID());
    }

    @Test
    void contactsAreRemindedOfAKeyThirtySevenAndOneDayBeforeItsEndOnceEach() throws Exception {
        var contact = "ops-" + UUID.randomUUID() + "@desk.example";
        writeTo(contact);
        var clientKey = key(clock.instant().plus(Duration.ofDays(40)));
        reminders.run();
        assertThat(subjects(contact, 0)).isEmpty();

        var reminded = 0;
        for (var days : new int[] {11, 22, 6}) {
            MovableClock.advance(Duration.ofDays(days));
            assertThat(reminders.run()).isPositive();
            assertThat(reminders.run()).isZero();
            reminded++;
            assertThat(subjects(contact, reminded))
                    .hasSize(reminded)
                    .allMatch(words -> words.contains("ends soon"));
        }

        assertThat(mails.newest(new EmailAddress(contact)).get(0).text()).contains(clientKey);

        var key = keys.byClientKey(clientKey).orElseThrow();
        keys.change(tam, clientKey, key.version(), "Longer", key.expiresAt().plusSeconds(60));
        assertThat(reminders.run()).as("another end is another reminder").isOne();
        assertThat(subjects(contact, 4)).hasSize(4);
    }

    @Test
    void aKeyThatIsIssuedForThreeDaysSkipsTheReminderOfThirty() throws Exception {
        var contact = "ops-" + UUID.randomUUID() + "@desk.example";
        writeTo(contact);
        key(clock.instant().plus(Duration.ofDays(3)));

        reminders.run();
        reminders.run();

        assertThat(subjects(contact, 1)).hasSize(1);
    }

    @Test
    void refusedCallsAreKeptForSevenDays() {
        var clientKey = console.sandboxKey(tam, application).clientKey();
        var ref = inspector.keep(refusal(clientKey)).orElseThrow();
        var part = inspector.byRef(ref).orElseThrow().parts().get(0);
        assertThat(part).isEqualTo(refusal(clientKey).parts().get(0));

        MovableClock.advance(Duration.ofDays(6));
        purge.run();
        assertThat(inspector.byRef(ref)).isPresent();
        MovableClock.advance(Duration.ofDays(1).plusSeconds(1));
        assertThat(inspector.byRef(ref)).isEmpty();
        purge.run();

        assertThat(inspector.page(application, new PageRange(0, 10)).rows()).isEmpty();
    }

    @Test
    void callsOfProductionAreNotKept() {
        assertThat(inspector.watches("pk_production_none")).isFalse();
        assertThat(inspector.keep(refusal("pk_sandbox_nobody"))).isEmpty();
        assertThat(inspector.keep(refusal(null))).isEmpty();
    }

    private static NewRefusal refusal(String clientKey) {
        var part = new ComparedPart("body", "code", "needed", "\u2022\u2022\u2022", Match.MISSING);
        return new NewRefusal(clientKey, "192.0.2.9", "POST", "/v1/x", 400, "no", List.of(part));
    }

    private String key(Instant end) {
        var outcome = keys.issue(tam, application, "Key", end, null, new Delivery.Shown());
        return ((KeyOutcome.Issued) outcome).key().clientKey();
    }

    private void writeTo(String contact) {
        var side = applications.byId(application).orElseThrow();
        applications.change(
                tam,
                application,
                side.version(),
                new ApplicationSettings(
                        side.settings().name(),
                        ApplicationType.WEB,
                        null,
                        null,
                        null,
                        null,
                        null,
                        EnumSet.allOf(GrantType.class),
                        List.of(),
                        List.of(new Contact("Operations", contact))));
    }

    /** The subjects of what came, once so many have; mails leave after their transaction. */
    private List<String> subjects(String address, int awaited) throws InterruptedException {
        for (int i = 0; i < 100 && mails.newest(new EmailAddress(address)).size() < awaited; i++) {
            Thread.sleep(100);
        }
        return mails.newest(new EmailAddress(address)).stream()
                .map(mail -> mail.subject())
                .toList();
    }
}
