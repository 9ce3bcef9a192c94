package io.grantway.admin.application;

import io.grantway.admin.page.Attempt;
import io.grantway.admin.page.Notice;
import io.grantway.admin.signin.SignedIn;
import io.grantway.oauth.client.ApplicationType;
import io.grantway.oauth.client.GrantType;
import io.grantway.oauth.onboarding.ApplicationSettings;
import io.grantway.oauth.onboarding.Applications;
import io.grantway.oauth.onboarding.Contact;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is filled in for an application. */
@Named("settings")
@ViewScoped
public class SettingsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject transient ApplicationSide side;
    @Inject transient Applications applications;
    @Inject transient SignedIn me;

    private String name;
    private ApplicationType type;
    private String logoUri;
    private String termsUri;
    private String privacyUri;
    private Integer accessTokenSeconds;
    private Integer refreshTokenSeconds;
    private GrantType[] grants;
    private String origins;
    private String contacts;

    public void open() {
        if (side.open()) {
            fill(side.getDetails().settings());
        }
    }

    /** Saves all fields, or none. */
    public void save() {
        if (Attempt.of(
                () ->
                        applications.change(
                                me.staff(),
                                side.applicationId(),
                                side.getDetails().version(),
                                filledIn()))) {
            Notice.done("saved");
            open();
        }
    }

    private void fill(ApplicationSettings settings) {
        name = settings.name();
        type = settings.type();
        logoUri = settings.logoUri();
        termsUri = settings.termsUri();
        privacyUri = settings.privacyUri();
        accessTokenSeconds = settings.accessTokenSeconds();
        refreshTokenSeconds = settings.refreshTokenSeconds();
        grants = settings.grants().toArray(GrantType[]::new);
        origins = String.join("\n", settings.origins());
        contacts =
                settings.contacts().stream()
                        .map(contact -> contact.name() + " <" + contact.email() + ">")
                        .collect(Collectors.joining("\n"));
    }

    private ApplicationSettings filledIn() {
        return new ApplicationSettings(
                name,
                type,
                logoUri,
                termsUri,
                privacyUri,
                accessTokenSeconds,
                refreshTokenSeconds,
                Set.of(grants),
                lines(origins),
                lines(contacts).stream().map(SettingsPage::contact).toList());
    }

    private static List<String> lines(String text) {
        return text == null
                ? List.of()
                : text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** Of {@code Name <address>}; what is no such line is an address without a name. */
    private static Contact contact(String line) {
        var start = line.indexOf('<');
        return start < 0 || !line.endsWith(">")
                ? new Contact(null, line)
                : new Contact(
                        line.substring(0, start).strip(),
                        line.substring(start + 1, line.length() - 1).strip());
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public ApplicationType getType() {
        return type;
    }

    public void setType(ApplicationType type) {
        this.type = type;
    }

    public String getLogoUri() {
        return logoUri;
    }

    public void setLogoUri(String logoUri) {
        this.logoUri = logoUri;
    }

    public String getTermsUri() {
        return termsUri;
    }

    public void setTermsUri(String termsUri) {
        this.termsUri = termsUri;
    }

    public String getPrivacyUri() {
        return privacyUri;
    }

    public void setPrivacyUri(String privacyUri) {
        this.privacyUri = privacyUri;
    }

    public Integer getAccessTokenSeconds() {
        return accessTokenSeconds;
    }

    public void setAccessTokenSeconds(Integer accessTokenSeconds) {
        this.accessTokenSeconds = accessTokenSeconds;
    }

    public Integer getRefreshTokenSeconds() {
        return refreshTokenSeconds;
    }

    public void setRefreshTokenSeconds(Integer refreshTokenSeconds) {
        this.refreshTokenSeconds = refreshTokenSeconds;
    }

    public GrantType[] getGrants() {
        return grants;
    }

    public void setGrants(GrantType[] grants) {
        this.grants = grants;
    }

    public String getOrigins() {
        return origins;
    }

    public void setOrigins(String origins) {
        this.origins = origins;
    }

    public String getContacts() {
        return contacts;
    }

    public void setContacts(String contacts) {
        this.contacts = contacts;
    }
}
