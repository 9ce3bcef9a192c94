package io.grantway.it.container.inside;

import io.grantway.consent.record.ConsentRevoked;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Stands for anything that goes wrong late in a transaction: observes last, and throws. */
@ApplicationScoped
public class FailingObserver {
    private static volatile boolean failing;

    void observe(@Observes @Priority(10_000) ConsentRevoked event) {
        if (failing) {
            throw new IllegalStateException("broken on purpose");
        }
    }

    /** Runs something while this observer fails. */
    public static void whileFailing(Runnable action) {
        failing = true;
        try {
            action.run();
        } finally {
            failing = false;
        }
    }
}
