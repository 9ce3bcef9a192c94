package io.grantway.web.pages.account.app;

import io.grantway.consent.record.Connection;
import io.grantway.web.pages.AppOnScreen;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** A connected application. */
public final class AppCard {

    private final Connection connection;
    private final AppOnScreen application;
    private final List<PermissionLine> permissions;
    private final List<String> changes;

    /**
     * @param changes what changed since the user agreed: what waits for a new answer
     */
    AppCard(
            Connection connection,
            AppOnScreen application,
            List<PermissionLine> permissions,
            List<String> changes) {
        this.connection = connection;
        this.application = application;
        this.permissions = permissions;
        this.changes = changes;
    }

    public UUID getId() {
        return connection.applicationId();
    }

    public AppOnScreen getApplication() {
        return application;
    }

    public List<PermissionLine> getPermissions() {
        return permissions;
    }

    public List<String> getChanges() {
        return changes;
    }

    /** When the first of the permissions was granted. */
    public Instant getSince() {
        return connection.permissions().stream()
                .map(Connection.Granted::grantedAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** When the application last signed the user in; null where it never did. */
    public Instant getUsed() {
        return connection.permissions().stream()
                .map(Connection.Granted::usedAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
