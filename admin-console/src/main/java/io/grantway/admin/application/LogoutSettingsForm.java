package io.grantway.admin.application;

import io.grantway.admin.page.Attempt;
import io.grantway.admin.page.Notice;
import io.grantway.admin.signin.SignedIn;
import io.grantway.oauth.logout.LogoutClients;
import io.grantway.oauth.logout.LogoutSettings;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** What an application registered for logout. */
@Named("logoutSettings")
@ViewScoped
public class LogoutSettingsForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject transient ApplicationSide side;
    @Inject transient LogoutClients clients;
    @Inject transient SignedIn me;

    private String postLogoutUris;
    private String backChannelUri;

    public void open() {
        if (side.getDetails() != null) {
            var settings = clients.of(side.applicationId());
            postLogoutUris = String.join("\n", settings.postLogoutUris());
            backChannelUri = settings.backChannelUri();
        }
    }

    /** Saves both, or none. */
    public void save() {
        if (Attempt.of(
                () ->
                        clients.change(
                                me.staff(),
                                side.applicationId(),
                                side.getDetails().version(),
                                new LogoutSettings(
                                        postLogoutUris == null
                                                ? List.of()
                                                : postLogoutUris.lines().toList(),
                                        backChannelUri)))) {
            Notice.done("saved");
            side.open();
            open();
        }
    }

    public String getPostLogoutUris() {
        return postLogoutUris;
    }

    public void setPostLogoutUris(String postLogoutUris) {
        this.postLogoutUris = postLogoutUris;
    }

    public String getBackChannelUri() {
        return backChannelUri;
    }

    public void setBackChannelUri(String backChannelUri) {
        this.backChannelUri = backChannelUri;
    }
}
