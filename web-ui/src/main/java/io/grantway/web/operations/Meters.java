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

    private final Map<String, Counter> granted = new ConcurrentHashMap<>();
    private final Map<String, Counter> refused = new ConcurrentHashMap<>();

    /** Something was granted: a login, a code, tokens. */
    public void granted(String grant) {
        granted.computeIfAbsent(grant, name -> counter("grantway_grants", "grant", name)).inc();
    }

    /** A request was refused with this error code. */
    public void refused(String error) {
        refused.computeIfAbsent(error, name -> counter("grantway_errors", "error", name)).inc();
    }

    /** An attempt to deliver a webhook ended: delivered, failed, or dead where it was the last. */
    public void webhook(String outcome) {
        registry.counter("grantway_webhooks", new Tag("outcome", outcome)).inc();
    }

    /** Shows a number that is found out when someone looks. */
    public void gauge(String name, LongSupplier value) {
        registry.gauge(name, value, LongSupplier::getAsLong);
    }

    /** Looking a counter up costs more than counting: each is kept. */
    private Counter counter(String name, String tag, String value) {
        return registry.counter(name, new Tag(tag, value));
    }
}
