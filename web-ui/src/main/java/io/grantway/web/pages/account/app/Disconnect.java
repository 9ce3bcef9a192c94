package io.grantway.web.pages.account.app;

import io.grantway.consent.permission.Permission;
import io.grantway.consent.record.Consents;
import io.grantway.oauth.account.Login;
import io.grantway.oauth.token.Tokens;
import io.grantway.web.pages.AppOnScreen;
import io.grantway.web.pages.Evidence;
import io.grantway.web.pages.account.AccountPage;
import io.grantway.web.pages.account.Names;
import io.grantway.web.pages.account.NotThere;
import io.grantway.web.pages.browser.Exchange;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Takes one permission back from an application, or all of them with what it knows. */
@Named("disconnect")
@RequestScoped
public class Disconnect {

    @Inject AccountPage account;
    @Inject Exchange exchange;
    @Inject Connections connections;
    @Inject Consents consents;
    @Inject Tokens tokens;
    @Inject Evidence evidence;
    @Inject Names names;

    private UUID applicationId;
    private AppOnScreen application;
    private Permission permission;
    private List<String> words;
    private List<String> known;

    /** Answers the request for {@code /account/disconnect}. */
    public void answer() {
        account.answer(this::ask, this::revoke);
    }

    private void ask(Login login) {
        read();
        var held = connections.permissions(login, applicationId);
        known = permission == null ? connections.knowledge(login, applicationId) : List.of();
        if (known.isEmpty() && wanted().stream().noneMatch(held::contains)) {
            throw new NotThere();
        }
        words =
                wanted().stream()
                        .filter(held::contains)
                        .map(Permission::scope)
                        .map(names::consent)
                        .toList();
    }

    /** Asked twice it is done once, and both answers say that it is done. */
    private void revoke(Login login) {
        read();
        consents.revoke(login.userId(), applicationId, wanted(), evidence.plain());
        if (permission == null) {
            tokens.disconnect(login.userId(), applicationId);
        }
        account.goTo(
                permission == null
                        ? "/account?disconnected=" + applicationId
                        : "/account?removed=" + applicationId + "&permission=" + getScope());
    }

    private void read() {
        applicationId = account.id("application");
        application = names.application(applicationId).orElseThrow(NotThere::new);
        if (exchange.has("permission")) {
            permission =
                    Permission.ofScope(exchange.value("permission")).orElseThrow(NotThere::new);
        }
    }

    private Set<Permission> wanted() {
        return permission == null ? EnumSet.allOf(Permission.class) : EnumSet.of(permission);
    }

    public UUID getId() {
        return applicationId;
    }

    public AppOnScreen getApplication() {
        return application;
    }

    /** Null where all of them are taken back. */
    public String getScope() {
        return permission == null ? null : permission.scope();
    }

    /** What the application does not get to know any more. */
    public List<String> getKnown() {
        return known;
    }

    /** What the application can't do any more. */
    public List<String> getWords() {
        return words;
    }
}
