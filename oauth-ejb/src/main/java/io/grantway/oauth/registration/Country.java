package io.grantway.oauth.registration;

import io.grantway.consent.policy.PolicyType;
import io.grantway.oauth.InvalidInput;
import java.util.Locale;
import java.util.Set;

/**
 * Where a user lives.
 *
 * @param code ISO 3166-1 alpha-2, in capitals
 */
public record Country(String code) {

    private static final Set<String> ALL = Set.of(Locale.getISOCountries());

    /**
     * @throws InvalidInput where there is no such country
     */
    public Country {
        code = code == null ? "" : code.strip().toUpperCase(Locale.ROOT);
        if (!ALL.contains(code)) {
            throw new InvalidInput(
                    "countryOfResidence", "must be a country code of ISO 3166-1, such as GB");
        }
    }

    /** The policy that the consents of someone who lives there follow. */
    public PolicyType policy() {
        return code.equals("US") ? PolicyType.US : PolicyType.GLOBAL;
    }
}
