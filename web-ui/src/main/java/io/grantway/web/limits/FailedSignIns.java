package io.grantway.web.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.grantway.oauth.Shared;
import io.grantway.oauth.lockout.AccountName;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;

/**
 * Bounds how many passwords and one-time codes can be guessed, alike for accounts that exist and
 * those that don't. An address that an account signed in from is not touched by what others try: it
 * has its own quota. All of this is the memory of this node, and holds hashes alone.
 */
@Shared
public class FailedSignIns {

    private static final int MOST_KNOWN = 500_000;
    private static final Duration KNOWN_FOR = Duration.ofDays(30);

    private final Limit byDevice;
    private final Limit byAccount;
    private final Limit byAddress;
    private final Cache<String, Boolean> known =
            Caffeine.newBuilder().maximumSize(MOST_KNOWN).expireAfterAccess(KNOWN_FOR).build();

    @Inject
    public FailedSignIns(LimitSettings settings) {
        byDevice = settings.limit(Quota.DEVICE);
        byAccount = settings.limit(Quota.ACCOUNT);
        byAddress = settings.limit(Quota.ADDRESS);
    }

    /**
     * Counts a try.
     *
     * @param account the e-mail address as it was typed
     * @param address where the try comes from
     */
    public Attempt attempt(String account, String address) {
        var source = Source.of(address);
        var name = new AccountName(account).value();
        var pair = Key.of(name, source);
        var taken = new ArrayList<Taken>();
        var refusal = take(byDevice, pair, taken);
        if (refusal == null) {
            refusal = take(byAddress, Key.of(source), taken);
        }
        if (refusal == null && known.getIfPresent(pair) == null) {
            refusal = take(byAccount, Key.of(name), taken);
        }
        if (refusal != null) {
            taken.forEach(Taken::giveBack);
        }
        return new Attempt(taken, refusal == null ? null : refusal.refusal());
    }

    /** The account signed in from this address, which is a known one of it for 30 days. */
    public void remember(String account, String address) {
        known.put(Key.of(new AccountName(account).value(), Source.of(address)), true);
    }

    /** What refuses; null where it was taken. */
    private static Taken take(Limit limit, String key, ArrayList<Taken> taken) {
        var one = limit.take(key).orElse(null);
        if (one == null || !one.isGranted()) {
            return one;
        }
        taken.add(one);
        return null;
    }
}
