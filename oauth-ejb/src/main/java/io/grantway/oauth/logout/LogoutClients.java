package io.grantway.oauth.logout;

import io.grantway.oauth.EditedMeanwhile;
import io.grantway.oauth.InputCheck;
import io.grantway.oauth.InvalidInput;
import io.grantway.oauth.NotThere;
import io.grantway.oauth.client.Environment;
import io.grantway.oauth.journal.Deed;
import io.grantway.oauth.journal.Journal;
import io.grantway.oauth.redirect.RedirectUri;
import io.grantway.oauth.redirect.RedirectUriRefused;
import io.grantway.oauth.staff.Staff;
import io.grantway.oauth.staff.StaffAction;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;

/** What applications registered for logout. */
@Stateless
public class LogoutClients {

    private static final int MOST_URIS = 10;

    @Inject LogoutClientRepository clients;
    @Inject Journal journal;

    public LogoutSettings of(UUID applicationId) {
        return clients.byId(applicationId).map(LogoutClient::settings).orElse(LogoutSettings.NONE);
    }

    /**
     * Changes what is registered.
     *
     * @param version of the application as it was read
     * @throws InvalidInput naming the fields and what to change
     * @throws EditedMeanwhile where someone else changed the application since
     */
    public void change(Staff staff, UUID applicationId, int version, LogoutSettings to) {
        staff.require(StaffAction.EDIT_APPLICATION);
        var place = clients.place(applicationId).orElseThrow(() -> new NotThere("application"));
        check(to, place.environment());
        var before = of(applicationId);
        if (clients.claim(applicationId, version) == 0) {
            throw new EditedMeanwhile("The application");
        }
        save(applicationId, to);
        journal.write(
                staff.doer(),
                Deed.of("application.logout-changed")
                        .at(place.partnerId(), applicationId)
                        .to(applicationId)
                        .change(before.words(), to.words()));
    }

    /** Puts these settings in place of those there are. Who may is up to the caller. */
    public void save(UUID applicationId, LogoutSettings settings) {
        clients.delete(applicationId);
        clients.insert(new LogoutClient(applicationId, settings));
    }

    /**
     * @throws InvalidInput naming the fields and what to change
     */
    public void check(LogoutSettings settings, Environment environment) {
        var check = new InputCheck();
        if (settings.postLogoutUris().size() > MOST_URIS) {
            check.fault("postLogoutUris", "must be at most " + MOST_URIS);
        }
        for (var uri : settings.postLogoutUris()) {
            try {
                RedirectUri.of(uri, environment);
            } catch (RedirectUriRefused refused) {
                check.fault("postLogoutUris", uri + ": " + rule(refused));
            }
        }
        if (settings.backChannelUri() != null) {
            try {
                if (RedirectUri.of(settings.backChannelUri(), environment).isCustomScheme()) {
                    check.fault("backChannelUri", "must be an https address");
                }
            } catch (RedirectUriRefused refused) {
                check.fault("backChannelUri", rule(refused));
            }
        }
        check.done();
    }

    private static String rule(RedirectUriRefused refused) {
        return refused.getMessage().replaceFirst("^redirect_uri ", "");
    }
}
