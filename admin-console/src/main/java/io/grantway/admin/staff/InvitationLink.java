package io.grantway.admin.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** The link of an invitation on its way to the page, as long as the answer to one request. */
@Named("invitationLink")
@RequestScoped
public class InvitationLink {

    private String url;

    void is(String link) {
        url = link;
    }

    public String getUrl() {
        return url;
    }
}
