package io.grantway.admin.application;

import io.grantway.admin.page.Rows;
import io.grantway.oauth.client.Environment;
import io.grantway.oauth.onboarding.ApplicationFilter;
import io.grantway.oauth.onboarding.ApplicationLine;
import io.grantway.oauth.onboarding.Applications;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** All applications, found by the beginning of their name. */
@Named("applications")
@ViewScoped
public class ApplicationsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject transient Applications applications;

    private String name;
    private Environment environment;

    private final transient Rows<ApplicationLine> rows =
            new Rows<>(
                    range ->
                            applications.page(
                                    new ApplicationFilter(name, null, environment), range));

    public Rows<ApplicationLine> getRows() {
        return rows;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Environment getEnvironment() {
        return environment;
    }

    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }
}
