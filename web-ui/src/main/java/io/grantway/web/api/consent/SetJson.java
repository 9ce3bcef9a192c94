package io.grantway.web.api.consent;

import io.grantway.consent.record.ConsentChange;
import io.grantway.consent.record.ConsentItem;
import io.grantway.consent.record.ConsentSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Consent sets and their changes on the wire. */
@ApplicationScoped
class SetJson {

    @Inject Links links;

    /** A set that was opened just now. */
    Fields opened(ConsentSet set) {
        return new Fields()
                .with("consentSetId", set.id())
                .with("onboardingId", set.onboardingId())
                .with("tenantId", set.tenantLabel())
                .with("policyType", set.policyType().text())
                .with("createdAt", set.createdAt())
                .with(
                        "_links",
                        links.start()
                                .get("self", Links.set(set.id()))
                                .get("consentSet", Links.set(set.id()))
                                .get("onboarding", Links.onboarding(set.onboardingId()))
                                .with("linkUser", "PATCH", "/onboarding/" + set.id())
                                .fields());
    }

    Fields linked(ConsentSet set) {
        return new Fields()
                .with("consentSetId", set.id())
                .with("userId", set.userId())
                .with("completedAt", set.completedAt())
                .with("consentSet", whole(set))
                .with(
                        "_links",
                        links.start()
                                .get("consentSet", Links.set(set.id()))
                                .get("user", Links.user(set.userId()))
                                .audit(set.userId())
                                .fields());
    }

    Fields whole(ConsentSet set) {
        return new Fields()
                .with("consentSetId", set.id())
                .with("userId", set.userId())
                .with("onboardingId", set.onboardingId())
                .with("tenantId", set.tenantLabel())
                .with("policyType", set.policyType().text())
                .with("completedAt", set.completedAt())
                .with("createdAt", set.createdAt())
                .with("updatedAt", set.updatedAt())
                .with("consents", set.consents().stream().map(SetJson::item).toList())
                .with(
                        "_links",
                        links.start()
                                .get("self", Links.set(set.id()))
                                .audit(set.userId())
                                .fields());
    }

    Fields changed(ConsentSet set, ConsentChange change) {
        return consent(change).with("updatedAt", change.at()).with("_links", after(set, change));
    }

    Fields revoked(ConsentSet set, ConsentChange change) {
        return consent(change)
                .with("revocationTimestamp", change.at())
                .with("_links", after(set, change));
    }

    private static Fields consent(ConsentChange change) {
        return new Fields()
                .with("consentId", change.consentId())
                .with("consentSetId", change.consentSetId())
                .with("consentType", change.consentType())
                .with("consentStatus", change.after().text());
    }

    private Fields after(ConsentSet set, ConsentChange change) {
        return links.start()
                .get("consentSet", Links.set(change.consentSetId()))
                .audit(set.userId())
                .fields();
    }

    private static Fields item(ConsentItem item) {
        return new Fields()
                .with("consentId", item.consentId())
                .with("consentType", item.consentType())
                .with("consentStatus", item.status().text())
                .with("metadata", item.metadata())
                .with("createdAt", item.createdAt())
                .with("updatedAt", item.updatedAt());
    }
}
