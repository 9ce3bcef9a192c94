package io.grantway.consent.privacy;

import io.grantway.consent.record.ConsentItem;
import io.grantway.consent.record.ConsentSet;
import io.grantway.consent.record.ConsentSets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The consent sets of a user, a page for each partner. */
@ApplicationScoped
class ConsentSetData implements PersonalDataSource {

    @Inject ConsentSets sets;
    @Inject Tenants tenants;

    @Override
    public String section() {
        return "consentSets";
    }

    @Override
    public Page page(Scope scope, String cursor) {
        var place = Place.of(cursor, tenants.of(scope));
        return place == null
                ? Page.last(List.of())
                : new Page(items(place.tenantId(), scope.userId()), place.following());
    }

    private List<Map<String, Object>> items(UUID tenantId, UUID userId) {
        return sets.ofUser(tenantId, userId).stream().map(ConsentSetData::json).toList();
    }

    private static Map<String, Object> json(ConsentSet set) {
        var json = new TreeMap<String, Object>();
        json.put("consentSetId", set.id().toString());
        json.put("partnerId", set.tenantId().toString());
        json.put("tenantId", set.tenantLabel());
        json.put("onboardingId", set.onboardingId());
        json.put("policyType", set.policyType().text());
        json.put("createdAt", set.createdAt().toString());
        json.put("updatedAt", set.updatedAt().toString());
        json.put("metadata", set.metadata());
        json.put("consents", set.consents().stream().map(ConsentSetData::json).toList());
        return json;
    }

    private static Map<String, Object> json(ConsentItem item) {
        var json = new TreeMap<String, Object>();
        json.put("consentId", item.consentId().toString());
        json.put("consentType", item.consentType());
        json.put("consentStatus", item.status().text());
        json.put("policyVersion", item.policyVersion());
        json.put("createdAt", item.createdAt().toString());
        json.put("updatedAt", item.updatedAt().toString());
        json.put("metadata", item.metadata());
        return json;
    }
}
