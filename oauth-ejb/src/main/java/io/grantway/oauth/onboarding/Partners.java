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

    private static String name(String name) {
        var check = new InputCheck();
        var checked = check.text("name", name, MOST_NAME);
        check.done();
        return checked;
    }
}
