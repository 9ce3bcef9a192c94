package io.grantway.web.limits;

import io.grantway.oauth.Shared;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Bounds what one source can ask for. Some quotas count calls, some only those that were refused:
 * nobody who does all right has ever to wait for those. All of this is the memory of this node.
 */
@Shared
public class CallLimits {

    private final Map<Quota, Limit> limits = new EnumMap<>(Quota.class);

    @Inject
    public CallLimits(LimitSettings settings) {
        for (var quota : Quota.values()) {
            limits.put(quota, settings.limit(quota));
        }
    }

    /**
     * Counts a call.
     *
     * @param address where it comes from
     * @param more what tells it from others of this address
     * @return what refuses it; empty where it is served
     */
    public Optional<Refusal> take(Quota quota, String address, String... more) {
        return limits.get(quota)
                .take(key(address, more))
                .filter(taken -> !taken.isGranted())
                .map(Taken::refusal);
    }

    /** What refuses a call that counts only if it fails; empty where it may be tried. */
    public Optional<Refusal> exhausted(Quota quota, String address, String... more) {
        return limits.get(quota).exhausted(key(address, more)).map(Taken::refusal);
    }

    /** Counts a call that failed. */
    public void failed(Quota quota, String address, String... more) {
        limits.get(quota).take(key(address, more));
    }

    private static String key(String address, String... more) {
        return Key.of(Source.of(address), String.join("\n", more));
    }
}
