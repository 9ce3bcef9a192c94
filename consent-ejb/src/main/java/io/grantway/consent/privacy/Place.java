package io.grantway.consent.privacy;

import java.util.List;
import java.util.UUID;

/** Where an export goes on: a partner, and a place within what that partner holds. */
record Place(List<UUID> tenants, int index, String position) {

    /**
     * @param cursor what {@link #at} or {@link #following} gave; null for the beginning
     * @return null where there is no partner any more
     */
    static Place of(String cursor, List<UUID> tenants) {
        if (cursor == null) {
            return tenants.isEmpty() ? null : new Place(tenants, 0, null);
        }
        var parts = cursor.split("/", 2);
        var index = tenants.indexOf(UUID.fromString(parts[0]));
        return index < 0 ? null : new Place(tenants, index, parts[1].isEmpty() ? null : parts[1]);
    }

    UUID tenantId() {
        return tenants.get(index);
    }

    /** The place within the partner's part. */
    String within(String beginning) {
        return position == null ? beginning : position;
    }

    /** The cursor of a later place within the same partner's part. */
    String at(String position) {
        return tenantId() + "/" + position;
    }

    /** The cursor of the next partner's part; null where there is none. */
    String following() {
        return index + 1 < tenants.size() ? tenants.get(index + 1) + "/" : null;
    }
}
