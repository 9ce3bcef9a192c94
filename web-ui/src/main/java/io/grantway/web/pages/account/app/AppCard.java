package io.grantway.web.pages.account.app;

import io.grantway.web.pages.AppOnScreen;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** A connected application. */
public final class AppCard {

    private final UUID id;
    private final AppOnScreen application;
    private final Knowledge knowledge;
    private final List<PermissionLine> permissions;
    private final List<String> changes;

    /**
     * @param changes what changed since the user agreed: what waits for a new answer
     */
    AppCard(
            UUID id,
            AppOnScreen application,
            Knowledge knowledge,
            List<PermissionLine> permissions,
            List<String> changes) {
        this.id = id;
        this.application = application;
        this.knowledge = knowledge;
        this.permissions = permissions;
        this.changes = changes;
    }

    public UUID getId() {
        return id;
    }

    public AppOnScreen getApplication() {
        return application;
    }

    /** What it knows of the user; empty where it is nothing. */
    public List<String> getKnown() {
        return knowledge.words();
    }

    /** That it stays connected after the user signed out; null where it does not. */
    public String getStaying() {
        return knowledge.staying();
    }

    /** What it may do; empty where it only knows who the user is. */
    public List<PermissionLine> getPermissions() {
        return permissions;
    }

    public List<String> getChanges() {
        return changes;
    }

    /** When the first of all this was granted. */
    public Instant getSince() {
        return Stream.concat(
                        Stream.ofNullable(knowledge.since()),
                        permissions.stream().map(PermissionLine::getSince))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** When the application last used a permission; null where it never did. */
    public Instant getUsed() {
        return permissions.stream()
                .map(PermissionLine::used)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
