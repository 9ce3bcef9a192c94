package io.grantway.web.pages.account.app;

import static java.util.stream.Collectors.toMap;

import io.grantway.consent.permission.Permission;
import io.grantway.consent.policy.PolicyText;
import io.grantway.consent.record.Connection;
import io.grantway.consent.record.Consents;
import io.grantway.oauth.account.Login;
import io.grantway.oauth.openid.IdentityGrants;
import io.grantway.oauth.openid.IdentityScope;
import io.grantway.oauth.openid.KnownTo;
import io.grantway.web.pages.AppOnScreen;
import io.grantway.web.pages.LimitWords;
import io.grantway.web.pages.Text;
import io.grantway.web.pages.account.Names;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The applications of a user, as the pages show them. */
@RequestScoped
public class Connections {

    @Inject Consents consents;
    @Inject IdentityGrants identityGrants;
    @Inject Names names;
    @Inject Text text;
    @Inject LimitWords limits;

    /** All of them, by name. */
    List<AppCard> of(Login login) {
        var known = known(login);
        var connected =
                consents.connections(login.userId()).stream()
                        .collect(toMap(Connection::applicationId, Connection::permissions));
        return Stream.concat(known.keySet().stream(), connected.keySet().stream())
                .distinct()
                .map(
                        id ->
                                card(
                                        login,
                                        id,
                                        known.getOrDefault(id, Knowledge.NONE),
                                        connected.getOrDefault(id, List.of())))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(card -> card.getApplication().getName()))
                .toList();
    }

    /** What one application knows of the user, in words; empty where that is nothing. */
    List<String> knowledge(Login login, UUID applicationId) {
        return words(identityGrants.of(login.userId(), applicationId));
    }

    /** What the user grants to one application, whether the words hold or not. */
    Set<Permission> permissions(Login login, UUID applicationId) {
        return consents.connections(login.userId()).stream()
                .filter(connection -> connection.applicationId().equals(applicationId))
                .flatMap(connection -> connection.permissions().stream())
                .map(Connection.Granted::permission)
                .collect(Collectors.toSet());
    }

    private Map<UUID, Knowledge> known(Login login) {
        return identityGrants.all(login.userId()).stream()
                .collect(toMap(KnownTo::applicationId, this::knowledge));
    }

    private Knowledge knowledge(KnownTo known) {
        return new Knowledge(
                words(known.scopes()),
                known.scopes().contains(IdentityScope.OFFLINE_ACCESS)
                        ? text.of("consent.staying")
                        : null,
                known.since());
    }

    private List<String> words(Set<IdentityScope> scopes) {
        return scopes.stream()
                .filter(scope -> scope != IdentityScope.OFFLINE_ACCESS)
                .map(scope -> text.of("consent.identity." + scope))
                .toList();
    }

    private Optional<AppCard> card(
            Login login, UUID id, Knowledge knowledge, List<Connection.Granted> granted) {
        return names.application(id)
                .map(application -> card(login, id, application, knowledge, granted));
    }

    private AppCard card(
            Login login,
            UUID id,
            AppOnScreen application,
            Knowledge knowledge,
            List<Connection.Granted> granted) {
        var permissions =
                granted.stream()
                        .sorted(Comparator.comparing(Connection.Granted::permission))
                        .map(this::line)
                        .toList();
        var changes =
                permissions.stream().allMatch(PermissionLine::isHolding)
                        ? List.<String>of()
                        : changes(login, id);
        return new AppCard(id, application, knowledge, permissions, changes);
    }

    private PermissionLine line(Connection.Granted granted) {
        var limit = granted.limit();
        return new PermissionLine(
                granted,
                names.consent(granted.permission().scope()),
                limit == null ? null : limits.of(limit),
                limit == null || limit.maxTotal() == null
                        ? null
                        : text.of("limit.spent", text.money(granted.spent(), limit.currency())));
    }

    private List<String> changes(Login login, UUID applicationId) {
        return consents.changes(login.userId(), applicationId, text.language()).stream()
                .map(PolicyText::changeSummary)
                .distinct()
                .toList();
    }
}
