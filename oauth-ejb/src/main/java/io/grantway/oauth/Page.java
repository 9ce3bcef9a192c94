package io.grantway.oauth;

import java.util.List;

/**
 * One page of a list.
 *
 * @param total how many there are, counted up to {@link PageRange#MOST_COUNTED}
 * @param exact false where there are more than that
 */
public record Page<T>(List<T> rows, long total, boolean exact) {

    public Page {
        rows = List.copyOf(rows);
    }

    public static <T> Page<T> of(List<T> rows, long counted) {
        return new Page<>(
                rows, Math.min(counted, PageRange.MOST_COUNTED), counted <= PageRange.MOST_COUNTED);
    }
}
