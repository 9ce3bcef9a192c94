package io.grantway.web.pages.consent;

import io.grantway.consent.permission.Permission;
import java.util.Set;

/**
 * What differs from user to user on a consent page. Its form carries it along, so that the record
 * of the answer says what was shown and not what would be shown now.
 *
 * @param held what was marked as allowed before
 * @param ticked what was ticked when the page appeared
 * @param notice null for none
 */
record ShownPage(Set<Permission> held, Set<Permission> ticked, Notice notice) {

    ShownPage {
        held = Set.copyOf(held);
        ticked = Set.copyOf(ticked);
    }

    /** As the form's field has it. */
    String text() {
        return Permission.format(held)
                + ";"
                + Permission.format(ticked)
                + ";"
                + (notice == null ? "" : notice.name());
    }

    /** What a genuine form says. */
    static ShownPage parse(String text) {
        var parts = text.split(";", -1);
        return new ShownPage(
                Permission.parse(parts[0]),
                Permission.parse(parts[1]),
                Notice.of(parts[2]).orElse(null));
    }
}
