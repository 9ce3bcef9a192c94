package io.grantway.web.pages.account.app;

import io.grantway.consent.permission.Permission;
import io.grantway.consent.policy.PolicyText;
import io.grantway.consent.record.Connection;
import io.grantway.consent.record.Consents;
import io.grantway.oauth.account.Login;
import io.grantway.web.pages.AppOnScreen;
import io.grantway.web.pages.LimitWords;
import io.grantway.web.pages.Text;
import io.grantway.web.pages.account.Names;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The applications of a user, as the pages show them. */
@RequestScoped
public class Connections {

    @Inject Consents consents;
    @Inject Names names;
    @Inject Text text;
    @Inject LimitWords limits;

    /** All of them, by name. */
    List<AppCard> of(Login login) {
        return consents.connections(login.userId()).stream()
                .map(connection -> card(login, connection))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(card -> card.getApplication().getName()))
                .toList();
    }

    /** What the user grants to one application, whether the words hold or not. */
    Set<Permission> permissions(Login login, UUID applicationId) {
        return consents.connections(login.userId()).stream()
                .filter(connection -> connection.applicationId().equals(applicationId))
                .flatMap(connection -> connection.permissions().stream())
                .map(Connection.Granted::permission)
                .collect(Collectors.toSet());
    }

    private Optional<AppCard> card(Login login, Connection connection) {
        return names.application(connection.applicationId())
                .map(application -> card(login, connection, application));
    }

    private AppCard card(Login login, Connection connection, AppOnScreen application) {
        var permissions =
                connection.permissions().stream()
                        .sorted(Comparator.comparing(Connection.Granted::permission))
                        .map(this::line)
                        .toList();
        var changes =
                permissions.stream().allMatch(PermissionLine::isHolding)
                        ? List.<String>of()
                        : changes(login, connection.applicationId());
        return new AppCard(connection, application, permissions, changes);
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
