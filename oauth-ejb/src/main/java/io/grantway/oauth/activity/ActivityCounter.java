package io.grantway.oauth.activity;

import io.grantway.oauth.Shared;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts in the memory of this node, so that no request waits for it. What was counted is written
 * every ten seconds; the last seconds of a node that is killed are lost.
 */
@Shared
public class ActivityCounter {

    private final Map<CountedActivity, AtomicLong> counts = new ConcurrentHashMap<>();

    /** Counts one, for the application and for all together. */
    public void count(UUID applicationId, Activity activity) {
        add(new CountedActivity(applicationId, activity), 1);
        countWithoutApplication(activity);
    }

    /** Counts one that no application can be held to. */
    public void countWithoutApplication(Activity activity) {
        add(new CountedActivity(CountedActivity.ALL, activity), 1);
    }

    /** What was counted since the last time. */
    Map<CountedActivity, Long> take() {
        var taken = new HashMap<CountedActivity, Long>();
        counts.forEach(
                (counted, count) -> {
                    var amount = count.getAndSet(0);
                    if (amount > 0) {
                        taken.put(counted, amount);
                    }
                });
        return taken;
    }

    /** Counts again what could not be written. */
    void giveBack(Map<CountedActivity, Long> taken) {
        taken.forEach(this::add);
    }

    private void add(CountedActivity counted, long amount) {
        counts.computeIfAbsent(counted, key -> new AtomicLong()).addAndGet(amount);
    }
}
