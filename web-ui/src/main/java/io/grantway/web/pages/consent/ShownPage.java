package io.grantway.web.pages.consent;

import io.grantway.consent.permission.Permission;
import io.grantway.consent.permission.SpendingLimit;
import io.grantway.oauth.openid.GrantedScope;
import java.util.Set;

/**
 * What differs from user to user on a consent page. Its form carries it along, so that the record
 * of the answer says what was shown and not what would be shown now.
 *
 * @param held what was marked as allowed before
 * @param ticked what was ticked when the page appeared
 * @param notice null for none
 * @param before the limit on payments that was said to hold until now; null for none
 * @param ending what was said to end with the answer
 */
record ShownPage(
        Set<Permission> held,
        Set<Permission> ticked,
        Notice notice,
        SpendingLimit before,
        GrantedScope ending) {

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
                + (notice == null ? "" : notice.name())
                + ";"
                + (before == null ? "" : SpendingLimit.format(before))
                + ";"
                + ending.format();
    }

    /** What a genuine form says. */
    static ShownPage parse(String text) {
        var parts = text.split(";", -1);
        return new ShownPage(
                Permission.parse(parts[0]),
                Permission.parse(parts[1]),
                Notice.of(parts[2]).orElse(null),
                parts[3].isEmpty() ? null : SpendingLimit.parse(parts[3]),
                GrantedScope.parse(parts[4]));
    }
}
