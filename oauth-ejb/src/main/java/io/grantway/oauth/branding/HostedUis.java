package io.grantway.oauth.branding;

import io.grantway.consent.time.TimeOrderedId;
import io.grantway.oauth.EditedMeanwhile;
import io.grantway.oauth.InputCheck;
import io.grantway.oauth.NotThere;
import io.grantway.oauth.OAuthError;
import io.grantway.oauth.OAuthException;
import io.grantway.oauth.client.Client;
import io.grantway.oauth.client.Environment;
import io.grantway.oauth.journal.Deed;
import io.grantway.oauth.journal.Journal;
import io.grantway.oauth.staff.Staff;
import io.grantway.oauth.staff.StaffAction;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How the hosted pages look for an application: versions, one of which is shown. */
@Stateless
public class HostedUis {

    private static final int MOST_REASON = 500;
    private static final int MOST_VERSIONS = 20;

    @Inject HostedUiRepository hostedUis;
    @Inject Journal journal;
    @Inject Clock clock;

    /** What is shown; empty where nothing was configured. */
    public Optional<HostedUi> shown(UUID applicationId) {
        return hostedUis.shown(applicationId).map(this::hostedUi);
    }

    /** The versions, newest first; the last 20. */
    public List<HostedUi> versions(UUID applicationId) {
        return hostedUis.versions(applicationId, MOST_VERSIONS).stream()
                .map(this::hostedUi)
                .toList();
    }

    public Optional<HostedUi> version(UUID applicationId, int version) {
        return hostedUis.version(applicationId, version).map(this::hostedUi);
    }

    /** The logo of a version, a PNG; empty where it has none. */
    public Optional<byte[]> logo(UUID applicationId, int version) {
        return hostedUis.version(applicationId, version).map(HostedUiVersion::logo);
    }

    /**
     * Makes sure that the hosted pages may be shown for an application.
     *
     * @throws OAuthException unauthorized_client where it is one of production without them
     */
    public void requireConfigured(Client client) {
        if (client.environment() == Environment.PRODUCTION
                && hostedUis
                        .owner(client.applicationId())
                        .filter(row -> row.shown() != null)
                        .isEmpty()) {
            throw new OAuthException(
                    OAuthError.UNAUTHORIZED_CLIENT,
                    "The hosted pages are not configured for this application: ask your account"
                            + " manager, or use mode=api");
        }
    }

    /**
     * Stores a version and shows it.
     *
     * @param shown the version that is shown as of when the form was opened; 0 for none
     * @param logoOf the version whose logo goes on where the draft has none; 0 for no logo
     * @return the number of the new version
     * @throws EditedMeanwhile where someone else changed what is shown since
     */
    public int save(Staff staff, UUID applicationId, int shown, HostedUiDraft draft, int logoOf) {
        staff.require(StaffAction.CONFIGURE_HOSTED_UI);
        var owner = owner(applicationId);
        var version = hostedUis.newest(applicationId) + 1;
        if (hostedUis.show(applicationId, shown, version) == 0) {
            throw new EditedMeanwhile("The hosted pages");
        }
        var logo = draft.logo() == null ? kept(applicationId, logoOf) : draft.logo();
        var now = clock.instant();
        var id = TimeOrderedId.at(now);
        hostedUis.insert(
                new HostedUiVersion(
                        id, applicationId, version, draft.palette(), logo, staff.id(), now));
        hostedUis.insertTexts(
                draft.texts().stream().map(text -> new StoredText(id, text)).toList());
        journal.write(
                staff.doer(),
                Deed.of("hosted-ui.saved")
                        .at(owner.partnerId(), applicationId)
                        .to(applicationId)
                        .change(shown, version));
        return version;
    }

    /**
     * Shows an earlier version again, or a later one.
     *
     * @param shown the version that is shown as of when the list was read
     */
    public void show(Staff staff, UUID applicationId, int shown, int version, String reason) {
        staff.require(StaffAction.CONFIGURE_HOSTED_UI);
        var check = new InputCheck();
        var why = check.text("reason", reason, MOST_REASON);
        check.done();
        var owner = owner(applicationId);
        hostedUis
                .version(applicationId, version)
                .orElseThrow(() -> new NotThere("version of the hosted pages"));
        if (hostedUis.show(applicationId, shown, version) == 0) {
            throw new EditedMeanwhile("The hosted pages");
        }
        journal.write(
                staff.doer(),
                Deed.of("hosted-ui.shown")
                        .at(owner.partnerId(), applicationId)
                        .to(applicationId)
                        .change(shown, version)
                        .because(why));
    }

    private Logo kept(UUID applicationId, int version) {
        return hostedUis
                .version(applicationId, version)
                .filter(row -> row.logo() != null)
                .map(row -> Logo.read(row.logo()))
                .orElse(null);
    }

    private HostedUi hostedUi(HostedUiVersion row) {
        return row.toHostedUi(hostedUis.texts(row.id()));
    }

    private HostedUiRepository.OwnerRow owner(UUID applicationId) {
        return hostedUis.owner(applicationId).orElseThrow(() -> new NotThere("application"));
    }
}
