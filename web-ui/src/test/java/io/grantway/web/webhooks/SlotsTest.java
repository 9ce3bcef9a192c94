package io.grantway.web.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SlotsTest {

    private final Slots slots = new Slots();
    private final Map<UUID, Integer> running = new HashMap<>();

    @Test
    void aPartnerGetsAFewAndNoMore() {
        var partner = UUID.randomUUID();

        fill(List.of(partner));
        fill(List.of(partner));

        assertEquals(Map.of(partner, Slots.MOST_FOR_A_PARTNER), running);
    }

    @Test
    void everyPartnerGetsAFirstSlotBeforeAnyGetsASecond() {
        var partners = partners(Slots.MOST);

        fill(partners);

        assertEquals(new HashSet<>(partners), running.keySet());
        assertEquals(Slots.MOST, all());
    }

    @Test
    void partnersThatUseAllTheyCanGetLeaveSlotsToLaterOnes() {
        var slow = partners(16);
        fill(slow);
        var late = partners(Slots.MOST / 2);

        fill(Stream.concat(slow.stream(), late.stream()).toList());

        assertTrue(running.keySet().containsAll(late));
        assertTrue(all() <= Slots.MOST);
    }

    @Test
    void noPartnerWaitsForItsPlaceInTheListForEver() {
        var partners = partners(Slots.MOST * 2);
        var served = new HashSet<UUID>();
        for (int round = 0; round < 200; round++) {
            fill(partners);
            served.addAll(running.keySet());
            running.keySet().forEach(slots::free);
            running.clear();
        }

        assertEquals(new HashSet<>(partners), served);
    }

    @Test
    void aFreedSlotIsTakenAgain() {
        var partner = UUID.randomUUID();
        fill(List.of(partner));
        for (int i = 0; i < Slots.MOST_FOR_A_PARTNER; i++) {
            slots.free(partner);
        }
        assertTrue(slots.areAllFree());
        running.clear();

        fill(List.of(partner));

        assertEquals(Map.of(partner, Slots.MOST_FOR_A_PARTNER), running);
    }

    @Test
    void aPartnerThatHasNothingToStartTakesNoSlot() {
        slots.fill(partners(3), partner -> false);

        assertTrue(slots.areAllFree());
    }

    private void fill(List<UUID> partners) {
        slots.fill(
                partners,
                partner -> {
                    running.merge(partner, 1, Integer::sum);
                    return true;
                });
    }

    private int all() {
        return running.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static List<UUID> partners(int count) {
        return Stream.generate(UUID::randomUUID).limit(count).toList();
    }
}
