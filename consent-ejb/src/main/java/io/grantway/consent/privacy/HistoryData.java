package io.grantway.consent.privacy;

import io.grantway.consent.audit.AuditRecord;
import io.grantway.consent.audit.AuditTrail;
import io.grantway.consent.record.ConsentSets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Every change of a user's consents. */
@ApplicationScoped
class HistoryData implements PersonalDataSource {

    @Inject ConsentSets sets;
    @Inject Tenants tenants;

    @Override
    public String section() {
        return "consentHistory";
    }

    @Override
    public Page page(Scope scope, String cursor) {
        var place = Place.of(cursor, tenants.of(scope));
        if (place == null) {
            return Page.last(List.of());
        }
        var page =
                sets.audit(
                        place.tenantId(),
                        scope.userId(),
                        AuditTrail.MOST,
                        Integer.parseInt(place.within("0")));
        var items =
                page.map(found -> found.records().stream().map(this::json).toList())
                        .orElse(List.of());
        var hasMore = page.map(found -> found.hasMore()).orElse(false);
        var end = page.map(found -> found.offset() + found.records().size()).orElse(0);
        return new Page(items, hasMore ? place.at(end.toString()) : place.following());
    }

    private Map<String, Object> json(AuditRecord record) {
        var json = new TreeMap<String, Object>();
        json.put("auditId", record.auditId().toString());
        json.put("action", record.action().text());
        json.put("timestamp", record.timestamp().toString());
        put(json, "consentSetId", record.consentSetId());
        put(json, "applicationId", record.applicationId());
        json.put("consentType", record.consentType());
        if (record.before() != null) {
            json.put("before", record.before());
        }
        json.put("after", record.after());
        json.put("policyVersion", record.policyVersion());
        json.put("actor", record.actor());
        if (record.limit() != null) {
            json.put("limit", record.limit().json());
        }
        json.put("metadata", record.metadata());
        return json;
    }

    private static void put(Map<String, Object> json, String name, UUID id) {
        if (id != null) {
            json.put(name, id.toString());
        }
    }
}
