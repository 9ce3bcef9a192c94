package io.grantway.consent.privacy;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A section of what is held on a user. Every bean with this type adds its section to the export, in
 * whichever module it lives.
 */
public interface PersonalDataSource {

    /** The name of the section, for example {@code consentSets}. */
    String section();

    /**
     * A page of the section.
     *
     * @param cursor the {@code next} of the page before; null for the first
     */
    Page page(Scope scope, String cursor);

    /**
     * Whose data, and how much of them.
     *
     * @param tenantId the one partner that asks; null where the user asks, for all there is
     */
    record Scope(UUID userId, UUID tenantId) {

        /** Whether the user asks. */
        public boolean isWhole() {
            return tenantId == null;
        }
    }

    /**
     * @param items objects of JSON: strings, numbers, booleans, lists, maps; no nulls
     * @param next null where this is the last page
     */
    record Page(List<Map<String, Object>> items, String next) {

        /** A page that is all there is. */
        public static Page last(List<Map<String, Object>> items) {
            return new Page(items, null);
        }
    }
}
