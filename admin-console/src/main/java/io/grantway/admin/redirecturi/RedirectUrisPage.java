package io.grantway.admin.redirecturi;

import io.grantway.admin.application.ApplicationSide;
import io.grantway.admin.page.Attempt;
import io.grantway.admin.page.Notice;
import io.grantway.admin.page.Rows;
import io.grantway.admin.signin.SignedIn;
import io.grantway.oauth.redirect.Finding;
import io.grantway.oauth.redirect.RedirectUriFilter;
import io.grantway.oauth.redirect.RedirectUriLine;
import io.grantway.oauth.redirect.RedirectUriRequests;
import io.grantway.oauth.redirect.RedirectUriStatus;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** The redirect URIs of an application, with what there is to say of each. */
@Named("redirectUris")
@ViewScoped
public class RedirectUrisPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject transient ApplicationSide side;
    @Inject transient RedirectUriRequests requests;
    @Inject transient SignedIn me;

    private String uri;
    private String addReason;
    private String reason;

    private final transient Rows<RedirectUriLine> rows =
            new Rows<>(
                    range ->
                            requests.page(
                                    new RedirectUriFilter(null, side.applicationId(), null),
                                    range));

    public void open() {
        side.open();
    }

    public void add() {
        var added = new RedirectUriLine[1];
        if (Attempt.of(
                () -> added[0] = requests.add(me.staff(), side.applicationId(), uri, addReason),
                "uri")) {
            Notice.done(
                    added[0].status() == RedirectUriStatus.APPROVED ? "uri.added" : "uri.waiting",
                    added[0].uri());
            uri = null;
            addReason = null;
        }
    }

    public void remove(UUID id) {
        if (Attempt.of(() -> requests.remove(me.staff(), id, reason))) {
            Notice.done("uri.removed");
            reason = null;
        }
    }

    public List<Finding> findings(RedirectUriLine line) {
        return requests.findings(line);
    }

    /** Whether it can be removed. */
    public boolean isOn(RedirectUriLine line) {
        return line.status() == RedirectUriStatus.APPROVED
                || line.status() == RedirectUriStatus.PENDING;
    }

    public Rows<RedirectUriLine> getRows() {
        return rows;
    }

    public String getUri() {
        return uri;
    }

    public void setUri(String uri) {
        this.uri = uri;
    }

    public String getAddReason() {
        return addReason;
    }

    public void setAddReason(String addReason) {
        this.addReason = addReason;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
