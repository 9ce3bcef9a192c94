package io.grantway.admin.hostedui;

import io.grantway.admin.application.ApplicationSide;
import io.grantway.admin.page.Attempt;
import io.grantway.admin.page.Notice;
import io.grantway.admin.signin.SignedIn;
import io.grantway.oauth.branding.HostedUi;
import io.grantway.oauth.branding.HostedUis;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How the hosted pages look for an application: the next version, and those before. */
@Named("hostedUi")
@ViewScoped
public class HostedUiPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Set<String> DEEDS = Set.of("saved", "shown");

    @Inject transient ApplicationSide side;
    @Inject transient HostedUis hostedUis;
    @Inject transient SignedIn me;

    private final LookForm form = new LookForm();
    private int shown;
    private int basis;
    private boolean logoKept;
    private String from;
    private String done;
    private String reason;
    private transient List<HostedUi> versions;

    public void open() {
        if (side.open()) {
            var version = side.getDetails().hostedUiVersion();
            shown = version == null ? 0 : version;
            versions = hostedUis.versions(side.applicationId());
            versions.stream()
                    .filter(look -> String.valueOf(look.version()).equals(from))
                    .findFirst()
                    .or(this::shownOne)
                    .ifPresent(this::startFrom);
            if (done != null && DEEDS.contains(done)) {
                Notice.done("hostedUi." + done, shown);
            }
        }
    }

    private Optional<HostedUi> shownOne() {
        return hostedUis.version(side.applicationId(), shown);
    }

    private void startFrom(HostedUi look) {
        form.show(look);
        basis = look.version();
        logoKept = look.hasLogo();
    }

    /** Saves a new version, which is shown from now on. */
    public String save() {
        var saved =
                Attempt.of(
                        () ->
                                hostedUis.save(
                                        me.staff(),
                                        side.applicationId(),
                                        shown,
                                        form.draft(),
                                        form.isWithoutLogo() ? 0 : basis));
        if (!saved && form.hasUpload()) {
            Notice.error("hostedUi.logo.again");
        }
        return saved ? done("saved") : null;
    }

    /** Shows another version. */
    public String show(int version) {
        return Attempt.of(
                        () ->
                                hostedUis.show(
                                        me.staff(), side.applicationId(), shown, version, reason))
                ? done("shown")
                : null;
    }

    private String done(String deed) {
        return "/hosted-ui?faces-redirect=true&id=" + side.getId() + "&done=" + deed;
    }

    public LookForm getForm() {
        return form;
    }

    /** The number of the version that users see; 0 for none. */
    public int getShown() {
        return shown;
    }

    /** The number of the version that the form started from; 0 for none. */
    public int getBasis() {
        return basis;
    }

    /** Whether the version that the form started from has a logo. */
    public boolean isLogoKept() {
        return logoKept;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = done;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public List<HostedUi> getVersions() {
        return versions;
    }
}
