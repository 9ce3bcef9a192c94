package io.grantway.web.limits;

import io.grantway.oauth.SettingValues;
import io.grantway.oauth.Shared;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.ConfigProvider;

/** The rate of each quota. Wrong values stop the application. */
@Shared
public class LimitSettings {

    private static final String OFF = "off";

    private final Map<Quota, Rate> rates = new EnumMap<>(Quota.class);

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
        for (var quota : Quota.values()) {
            read(quota, values);
        }
        values.stopAtFaults();
    }

    void atStart(@Observes Startup start) {
        // being made has checked the values
    }

    private void read(Quota quota, SettingValues values) {
        var text = values.text(quota.setting(), quota.fallback());
        if (text.equals(OFF)) {
            return;
        }
        Rate.parse(text)
                .ifPresentOrElse(
                        rate -> rates.put(quota, rate),
                        () ->
                                values.fault(
                                        quota.setting()
                                                + " must be off, or a quota and a window in"
                                                + " seconds, such as "
                                                + quota.fallback()));
    }

    /** Empty where it is turned off. */
    Optional<Rate> rate(Quota quota) {
        return Optional.ofNullable(rates.get(quota));
    }

    Limit limit(Quota quota) {
        return new Limit(quota.policy(), rates.get(quota));
    }
}
