package io.grantway.web.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Counters for operators at {@code /metrics}. */
@ApplicationScoped
public class Meters {

    @Inject MetricRegistry registry;

    /** Something was granted: a login, a code, tokens. */
    public void granted(String grant) {
        registry.counter("grantway_grants", new Tag("grant", grant)).inc();
    }

    /** A request was refused with this error code. */
    public void refused(String error) {
        registry.counter("grantway_errors", new Tag("error", error)).inc();
    }

    /** An attempt to deliver a webhook ended: delivered, failed, or dead where it was the last. */
    public void webhook(String outcome) {
        registry.counter("grantway_webhooks", new Tag("outcome", outcome)).inc();
    }

    /** Shows a number that is found out when someone looks. */
    public void gauge(String name, LongSupplier value) {
        registry.gauge(name, value, LongSupplier::getAsLong);
    }
}
