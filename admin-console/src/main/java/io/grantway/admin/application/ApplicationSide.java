package io.grantway.admin.application;

import io.grantway.admin.page.Missing;
import io.grantway.oauth.client.Environment;
import io.grantway.oauth.onboarding.ApplicationDetails;
import io.grantway.oauth.onboarding.Applications;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** The side of an application that its pages are about, by the id in their address. */
@Named("side")
@ViewScoped
public class ApplicationSide implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject transient Applications applications;

    private String id;
    private transient ApplicationDetails details;
    private transient List<ApplicationDetails> sides;

    /** Whether there is such an application; if not, the answer is given. */
    public boolean open() {
        details = Missing.orFound(id, applications::byId);
        if (details != null) {
            sides = applications.sides(details.groupId());
        }
        return details != null;
    }

    public boolean isProduction() {
        return details.environment() == Environment.PRODUCTION;
    }

    public UUID applicationId() {
        return details.id();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public ApplicationDetails getDetails() {
        return details;
    }

    public List<ApplicationDetails> getSides() {
        return sides;
    }
}
