package io.grantway.oauth;

/**
 * Which part of a list is asked for. What lies further in is found by searching, not by paging.
 *
 * @param first from 0 to {@link #MOST_COUNTED}
 * @param size 1 to 100
 */
public record PageRange(int first, int size) {

    /** Lists are counted, and paged, up to here. */
    public static final int MOST_COUNTED = 10_000;

    private static final int MOST_ROWS = 100;

    public PageRange {
        first = Math.max(0, Math.min(first, MOST_COUNTED));
        size = Math.max(1, Math.min(size, MOST_ROWS));
    }
}
