package io.grantway.web.limits;

import io.grantway.oauth.SettingValues;
import io.grantway.oauth.Shared;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.ConfigProvider;

/** How many failed sign-ins are borne. Wrong values stop the application. */
@Shared
public class LimitSettings {

    private final Rate device;
    private final Rate account;
    private final Rate address;

    public LimitSettings() {
        this(name -> ConfigProvider.getConfig().getOptionalValue(name, String.class));
    }

    /**
     * Settings from a source of texts by name.
     *
     * @throws IllegalStateException naming every wrong value
     */
    LimitSettings(Function<String, Optional<String>> source) {
        var values = new SettingValues(source);
        device = rate(values, "grantway.limits.sign-in.device", "10/900");
        account = rate(values, "grantway.limits.sign-in.account", "50/3600");
        address = rate(values, "grantway.limits.sign-in.address", "300/600");
        values.stopAtFaults();
    }

    void atStart(@Observes Startup start) {
        // being made has checked the values
    }

    private static Rate rate(SettingValues values, String name, String fallback) {
        var rate = Rate.parse(values.text(name, fallback));
        if (rate.isEmpty()) {
            values.fault(name + " must be a quota and a window in seconds, such as " + fallback);
        }
        return rate.orElse(null);
    }

    /** For one account from one source address. */
    Rate device() {
        return device;
    }

    /** For one account from all addresses together that it did not sign in from before. */
    Rate account() {
        return account;
    }

    /** For all accounts together from one source address. */
    Rate address() {
        return address;
    }
}
