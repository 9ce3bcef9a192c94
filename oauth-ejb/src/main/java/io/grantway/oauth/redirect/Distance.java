package io.grantway.oauth.redirect;

/** How many slips lie between two texts. */
final class Distance {

    private Distance() {}

    /**
     * Whether at most one character was put in, left out or taken for another, or two neighbours
     * changed places.
     */
    static boolean isAtMostOne(String left, String right) {
        var shorter = left.length() <= right.length() ? left : right;
        var longer = shorter == left ? right : left;
        if (longer.length() - shorter.length() > 1) {
            return false;
        }
        var start = 0;
        while (start < shorter.length() && shorter.charAt(start) == longer.charAt(start)) {
            start++;
        }
        if (start == shorter.length()) {
            return true;
        }
        if (shorter.length() < longer.length()) {
            return shorter.regionMatches(start, longer, start + 1, shorter.length() - start);
        }
        var rest = shorter.length() - start - 1;
        return shorter.regionMatches(start + 1, longer, start + 1, rest)
                || rest > 0
                        && shorter.charAt(start) == longer.charAt(start + 1)
                        && shorter.charAt(start + 1) == longer.charAt(start)
                        && shorter.regionMatches(start + 2, longer, start + 2, rest - 1);
    }
}
