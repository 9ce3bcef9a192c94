package io.grantway.oauth.personal;

import io.grantway.consent.privacy.PersonalDataSource.Page;
import io.grantway.consent.privacy.PersonalDataSource.Scope;
import java.util.List;
import java.util.UUID;

/** Reads rows of a user page by page, in the order of their ids; for the user alone. */
@FunctionalInterface
interface Rows {

    int MOST = 100;
    UUID FIRST = new UUID(0, 0);

    List<? extends Row> after(UUID userId, UUID id, int most);

    default Page page(Scope scope, String cursor) {
        if (!scope.isWhole()) {
            return Page.last(List.of());
        }
        var rows = after(scope.userId(), cursor == null ? FIRST : UUID.fromString(cursor), MOST);
        return new Page(
                rows.stream().map(Row::json).toList(),
                rows.size() == MOST ? rows.get(MOST - 1).id().toString() : null);
    }
}
