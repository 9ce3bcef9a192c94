package io.grantway.web.webhooks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * The attempts that may run beside each other, shared among partners: each gets a first one before
 * any gets a second, and half of all is kept for first ones, so that partners who use all that they
 * can get leave something to those who come later. For one thread.
 */
final class Slots {

    static final int MOST_FOR_A_PARTNER = 4;
    static final int MOST = 64;
    private static final int MOST_BUT_FOR_FIRST_ONES = MOST / 2;

    private final Map<UUID, Integer> taken = new HashMap<>();
    private int all;

    boolean areAllFree() {
        return all == 0;
    }

    /**
     * Fills what is free; who comes first is drawn by lot.
     *
     * @param start starts an attempt for a partner; false where there is none to start
     */
    void fill(List<UUID> partners, Predicate<UUID> start) {
        var waiting = new ArrayList<>(partners);
        Collections.shuffle(waiting);
        for (int turn = 1; turn <= MOST_FOR_A_PARTNER; turn++) {
            var most = turn == 1 ? MOST : MOST_BUT_FOR_FIRST_ONES;
            var share = turn;
            waiting.removeIf(
                    partner -> all < most && has(partner) < share && !take(partner, start));
        }
    }

    void free(UUID partner) {
        taken.computeIfPresent(partner, (same, count) -> count == 1 ? null : count - 1);
        all--;
    }

    private int has(UUID partner) {
        return taken.getOrDefault(partner, 0);
    }

    private boolean take(UUID partner, Predicate<UUID> start) {
        if (!start.test(partner)) {
            return false;
        }
        taken.merge(partner, 1, Integer::sum);
        all++;
        return true;
    }
}
