package io.grantway.web.pages.preview;

import io.grantway.consent.permission.Permission;
import io.grantway.oauth.branding.HostedUis;
import io.grantway.oauth.client.ApplicationProfile;
import io.grantway.oauth.client.Environment;
import io.grantway.oauth.onboarding.ApplicationDetails;
import io.grantway.oauth.onboarding.Applications;
import io.grantway.web.pages.AppOnScreen;
import io.grantway.web.pages.brand.BrandOnScreen;
import io.grantway.web.pages.browser.ContentSecurityPolicy;
import io.grantway.web.pages.browser.Exchange;
import io.grantway.web.pages.consent.ConsentWords;
import io.grantway.web.pages.consent.PermissionChoice;
import io.grantway.web.pages.language.PageLanguage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The login and the consent page of an application without a session behind them, for the console
 * to show beside the form that configures them. Its forms lead nowhere, and pages of this server
 * alone may frame it.
 */
@Named("preview")
@RequestScoped
public class PreviewPage {

    private static final String EXAMPLE_USER = "ada@example.com";
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @Inject Applications applications;
    @Inject HostedUis hostedUis;
    @Inject ConsentWords words;
    @Inject PageLanguage language;
    @Inject Exchange exchange;

    private Map<String, Object> page = Map.of();
    private List<PermissionChoice> choices = List.of();

    /** Answers {@code ?application=<id>&language=<en, de, es or fr>}. */
    public void open() {
        exchange.header(ContentSecurityPolicy.HEADER, ContentSecurityPolicy.ofPreview());
        exchange.header("X-Frame-Options", "SAMEORIGIN");
        var id = exchange.value("application");
        Optional.ofNullable(id)
                .filter(text -> UUID_TEXT.matcher(text).matches())
                .flatMap(text -> applications.byId(UUID.fromString(text)))
                .ifPresentOrElse(this::show, PreviewPage::refuse);
    }

    private void show(ApplicationDetails application) {
        Optional.ofNullable(exchange.value("language")).ifPresent(language::is);
        page =
                Map.of(
                        "application",
                        new AppOnScreen(profile(application)),
                        "sandbox",
                        application.environment() == Environment.SANDBOX,
                        "returnHost",
                        "example.com",
                        "brand",
                        brand(application.id()));
        var required = application.required().stream().map(Permission::scope).toList();
        choices =
                words.of(application.approved()).stream()
                        .map(
                                line ->
                                        PermissionChoice.unanswered(
                                                line, required.contains(line.consentType())))
                        .toList();
    }

    private Object brand(UUID applicationId) {
        return hostedUis
                .shown(applicationId)
                .<Object>map(look -> new BrandOnScreen(look, language.getTag()))
                .orElse(Map.of());
    }

    private static ApplicationProfile profile(ApplicationDetails application) {
        var settings = application.settings();
        return new ApplicationProfile(
                settings.name(),
                application.partnerName(),
                null,
                settings.termsUri(),
                settings.privacyUri());
    }

    private static void refuse() {
        var faces = FacesContext.getCurrentInstance();
        try {
            faces.getExternalContext().responseSendError(404, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    /** What stands in for the page within a session. */
    public Map<String, Object> getPage() {
        return page;
    }

    /** What stands in for the fields of a sign-in. */
    public Map<String, Object> getSignIn() {
        return Map.of();
    }

    /** What stands in for the consent page. */
    public Map<String, Object> getConsent() {
        return Map.of(
                "email",
                EXAMPLE_USER,
                "choices",
                choices,
                "retentions",
                choices.stream().map(PermissionChoice::getRetention).distinct().toList());
    }
}
