package io.grantway.web.webhooks;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Empties a queue of deliveries in rounds of a second. Attempts run beside each other on threads of
 * their own, a few for each receiver, so that slow ones hold up nobody else; claiming and taking
 * down outcomes is the work of the one thread that calls.
 *
 * @param <D> an attempt
 */
final class Rounds<D> {

    static final long MILLIS = 1_000;

    private static final Logger LOG = System.getLogger(Rounds.class.getName());

    /** The queue, and what an attempt is. */
    interface Work<D> {

        List<UUID> receiversInNeed();

        List<UUID> due(UUID receiver, int most);

        Optional<D> claim(UUID id);

        /** On a thread of its own. */
        Outcome send(D delivery);

        void takeDown(D delivery, Outcome outcome);

        UUID receiver(D delivery);
    }

    private record Finished<D>(D delivery, Outcome outcome) {}

    private final Work<D> work;
    private final String name;
    private final BlockingQueue<Finished<D>> finished = new LinkedBlockingQueue<>();
    private final Slots slots = new Slots();
    private final ExecutorService attempts;

    /**
     * @param name of the threads
     */
    Rounds(String name, Work<D> work) {
        this.name = name;
        this.work = work;
        this.attempts =
                Executors.newCachedThreadPool(
                        task -> {
                            var thread = new Thread(task, name);
                            thread.setDaemon(true);
                            return thread;
                        });
    }

    void stop() {
        attempts.shutdownNow();
    }

    /** Lasts for a second while attempts run, and no time where nothing is to be sent. */
    synchronized void run() {
        try {
            var end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(MILLIS);
            do {
                slots.fill(work.receiversInNeed(), this::startNext);
            } while (!slots.areAllFree() && takeDownOutcomes(end - System.nanoTime()));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The next round of " + name + " has to try again: " + e);
        }
    }

    private boolean startNext(UUID receiver) {
        var next =
                work.due(receiver, Slots.MOST_FOR_A_PARTNER).stream()
                        .flatMap(id -> work.claim(id).stream())
                        .findFirst();
        next.ifPresent(
                delivery ->
                        attempts.execute(
                                () -> finished.add(new Finished<>(delivery, work.send(delivery)))));
        return next.isPresent();
    }

    /** Waits for at least one outcome; false where the time is up before. */
    private boolean takeDownOutcomes(long nanos) {
        try {
            var one = finished.poll(nanos, TimeUnit.NANOSECONDS);
            var any = one != null;
            while (one != null) {
                slots.free(work.receiver(one.delivery()));
                work.takeDown(one.delivery(), one.outcome());
                one = finished.poll();
            }
            return any;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
