package io.grantway.oauth.onboarding;

import io.grantway.oauth.EditedMeanwhile;
import io.grantway.oauth.InputCheck;
import io.grantway.oauth.NotThere;
import io.grantway.oauth.Page;
import io.grantway.oauth.PageRange;
import io.grantway.oauth.Prefix;
import io.grantway.oauth.client.ClientRegistry;
import io.grantway.oauth.journal.Deed;
import io.grantway.oauth.journal.Journal;
import io.grantway.oauth.staff.Staff;
import io.grantway.oauth.staff.StaffAction;
import io.grantway.oauth.webhook.Webhooks;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** The companies whose applications use this server. */
@Stateless
public class Partners {

    private static final int MOST_NAME = 100;

    @Inject OnboardingRepository onboarding;
    @Inject ClientRegistry registry;
    @Inject Webhooks webhooks;
    @Inject Journal journal;

    /**
     * Partners by name.
     *
     * @param name its beginning; null or blank for all
     */
    public Page<PartnerDetails> page(String name, PageRange range) {
        var prefix = new Prefix(name);
        return Page.of(onboarding.partners(prefix, range), onboarding.countPartners(prefix));
    }

    public Optional<PartnerDetails> byId(UUID id) {
        return onboarding.partner(id);
    }

    /** Adds a partner; returns its id. */
    public UUID add(Staff staff, String name) {
        staff.require(StaffAction.EDIT_PARTNER);
        var checked = name(name);
        var id = registry.addPartner(checked);
        journal.write(
                staff.doer(), Deed.of("partner.added").at(id, null).to(id).change(null, checked));
        return id;
    }

    /**
     * @param version of what was read
     * @throws EditedMeanwhile where someone else changed it since
     */
    public void rename(Staff staff, UUID id, int version, String name) {
        staff.require(StaffAction.EDIT_PARTNER);
        var checked = name(name);
        var before = onboarding.partner(id).orElseThrow(() -> new NotThere("partner"));
        if (onboarding.rename(id, version, checked) == 0) {
            throw new EditedMeanwhile("The partner");
        }
        journal.write(
                staff.doer(),
                Deed.of("partner.renamed").at(id, null).to(id).change(before.name(), checked));
    }

    /** In how many hours the partner has to acknowledge revocations and erasures. */
    public int acknowledgeHours(UUID id) {
        return webhooks.acknowledgeHours(id);
    }

    /**
     * Sets the revocation clock of a partner, for events from now on.
     *
     * @param hours 1 to {@link Webhooks#MOST_HOURS}
     */
    public void agreeOnHours(Staff staff, UUID id, Integer hours) {
        staff.require(StaffAction.EDIT_PARTNER);
        if (hours == null || hours < 1 || hours > Webhooks.MOST_HOURS) {
            var check = new InputCheck();
            check.fault("hours", "must be from 1 to " + Webhooks.MOST_HOURS);
            check.done();
        }
        var before = webhooks.acknowledgeHours(id);
        if (!webhooks.setAcknowledgeHours(id, hours)) {
            throw new NotThere("partner");
        }
        journal.write(
                staff.doer(),
                Deed.of("partner.hours-agreed")
                        .at(id, null)
                        .to(id)
                        .change(Integer.toString(before), hours.toString()));
    }

    private static String name(String name) {
        var check = new InputCheck();
        var checked = check.text("name", name, MOST_NAME);
        check.done();
        return checked;
    }
}
