package io.grantway.it.race;

import io.grantway.it.client.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs calls side by side, all released at the same moment. */
public final class Race {
    private Race() {}

    /** The answers to a call that is made so many times at once. */
    public static List<Answer> of(int runners, Callable<Answer> call) {
        var calls = new ArrayList<Callable<Answer>>();
        for (int i = 0; i < runners; i++) {
            calls.add(call);
        }
        return of(calls);
    }

    /** The answers to these calls, in their order. */
    public static List<Answer> of(List<Callable<Answer>> calls) {
        var start = new CyclicBarrier(calls.size());
        var runners = Executors.newFixedThreadPool(calls.size());
        try {
            var futures = new ArrayList<Future<Answer>>();
            for (var call : calls) {
                futures.add(
                        runners.submit(
                                () -> {
                                    start.await();
                                    return call.call();
                                }));
            }
            var results = new ArrayList<Answer>();
            for (var future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            runners.shutdownNow();
        }
    }
}
