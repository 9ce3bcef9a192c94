package io.grantway.web.api.consent;

import io.grantway.consent.policy.PolicyType;
import io.grantway.consent.record.ConsentSets;
import io.grantway.consent.record.NewConsentSet;
import io.grantway.consent.record.NewConsentSet.Item;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a new consent set, and names everything that is wrong with it at once. */
@ApplicationScoped
class NewSetReader {

    @Inject ConsentSets sets;
    @Inject Languages languages;
    @Inject Caller caller;

    /**
     * @param usEnv the header {@code x-us-env}: which policy holds where the body names none
     * @throws io.grantway.consent.record.InvalidConsents naming every fault
     */
    NewConsentSet read(String body, String usEnv, boolean optOut) {
        var json = FaultFinder.object(body);
        var finder = new FaultFinder();
        var inUs = finder.flag("x-us-env", usEnv);
        var language = languages.of(json, finder);
        var request =
                new NewConsentSet(
                        caller.tenantId(),
                        finder.text(json, "onboardingId"),
                        finder.text(json, "tenantId"),
                        policyType(finder.choice(json, "policyType"), inUs),
                        items(finder, json),
                        finder.metadata(json, ""),
                        caller.circumstances(null, language, optOut));
        finder.addAll(sets.faults(request));
        finder.check();
        return withCommonMetadata(request);
    }

    private static List<Item> items(FaultFinder finder, JsonObject json) {
        return finder.objects(
                json,
                "consents",
                (object, place) ->
                        new Item(
                                finder.choice(object, "consentType"),
                                finder.choice(object, "consentStatus"),
                                finder.metadata(object, place)));
    }

    /** Some clients write the policies in other letters. */
    private static String policyType(String sent, Boolean inUs) {
        if (sent == null) {
            return Optional.ofNullable(inUs)
                    .map(us -> us ? PolicyType.US : PolicyType.GLOBAL)
                    .map(PolicyType::text)
                    .orElse(null);
        }
        return Stream.of(PolicyType.values())
                .map(PolicyType::text)
                .filter(sent::equalsIgnoreCase)
                .findFirst()
                .orElse(sent);
    }

    /** A consent that says nothing of its own circumstances was given under those of the set. */
    private static NewConsentSet withCommonMetadata(NewConsentSet request) {
        var common = request.metadata();
        return new NewConsentSet(
                request.tenantId(),
                request.onboardingId(),
                request.tenantLabel(),
                request.policyType(),
                request.consents().stream()
                        .map(
                                item ->
                                        item.metadata() == null
                                                ? new Item(
                                                        item.consentType(),
                                                        item.consentStatus(),
                                                        common)
                                                : item)
                        .toList(),
                common,
                request.circumstances());
    }
}
