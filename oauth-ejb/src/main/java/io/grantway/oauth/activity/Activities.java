package io.grantway.oauth.activity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How much happened when, as the nodes have written until now: up to ten seconds late. */
@Stateless
public class Activities {

    private static final int MOST_LISTED = 100;

    @Inject ActivityRepository repository;
    @Inject ActivityCounter counter;
    @Inject Clock clock;

    /** Of one application, oldest step first. */
    public List<ActivityStep> of(UUID applicationId, ActivityPeriod period) {
        var now = clock.instant();
        var starts = period.starts(now);
        var byStart = new HashMap<Instant, Map<Activity, Long>>();
        for (var row : repository.counts(period.span(), applicationId, starts.get(0))) {
            byStart.computeIfAbsent(period.start(row.startsAt()), start -> none())
                    .merge(row.activity(), row.amount(), Long::sum);
        }
        return starts.stream()
                .map(start -> new ActivityStep(start, byStart.getOrDefault(start, none())))
                .toList();
    }

    /** Of all applications together, and of calls that named none. */
    public List<ActivityStep> ofAll(ActivityPeriod period) {
        return of(CountedActivity.ALL, period);
    }

    /**
     * The applications with most of it in whole days, those of the period's first day among them.
     *
     * @param limit 1 to 100
     */
    public List<BusyApplication> most(Activity activity, ActivityPeriod period, int limit) {
        var first = Span.DAY.start(period.starts(clock.instant()).get(0));
        return repository.most(activity, first, Math.min(limit, MOST_LISTED));
    }

    /** Writes what this node has counted; how many rows it was for. */
    public int write() {
        var taken = counter.take();
        if (taken.isEmpty()) {
            return 0;
        }
        try {
            repository.add(taken, clock.instant());
            return taken.size();
        } catch (RuntimeException e) {
            counter.giveBack(taken);
            throw e;
        }
    }

    /** Deletes the oldest of what nobody looks back at any more; how many rows. */
    public int purge() {
        var now = clock.instant();
        var deleted = 0;
        for (var span : Span.values()) {
            for (var activity : Activity.values()) {
                deleted += repository.purgeOldest(span, activity, span.keptFrom(now));
            }
        }
        return deleted;
    }

    private static Map<Activity, Long> none() {
        var counts = new EnumMap<Activity, Long>(Activity.class);
        for (var activity : Activity.values()) {
            counts.put(activity, 0L);
        }
        return counts;
    }
}
