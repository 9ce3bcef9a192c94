package io.grantway.web.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Counters for operators at {@code /metrics}. */
@ApplicationScoped
public class Meters {

    @Inject MetricRegistry registry;

    private final Map<String, Counter> counters = new ConcurrentHashMap<>();

    /** Something was granted: a login, a code, tokens. */
    public void granted(String grant) {
        count("grantway_grants", "grant", grant);
    }

    /** A request was refused with this error code. */
    public void refused(String error) {
        count("grantway_errors", "error", error);
    }

    /** An attempt to deliver a webhook ended: delivered, failed, or dead where it was the last. */
    public void webhook(String outcome) {
        count("grantway_webhooks", "outcome", outcome);
    }

    /** An attempt to tell an application of a logout ended, as with webhooks. */
    public void logout(String outcome) {
        count("grantway_logouts", "outcome", outcome);
    }

    /** Shows a number that is found out when someone looks. */
    public void gauge(String name, LongSupplier value) {
        registry.gauge(name, value, LongSupplier::getAsLong);
    }

    /** Looking a counter up in the registry costs more than counting: each is kept. */
    private void count(String name, String tag, String value) {
        counters.computeIfAbsent(
                        name + ' ' + value, key -> registry.counter(name, new Tag(tag, value)))
                .inc();
    }
}
