package io.grantway.consent.privacy;

import io.grantway.consent.record.Connection;
import io.grantway.consent.record.Consents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;

/** What a user grants to applications now. */
@ApplicationScoped
class PermissionData implements PersonalDataSource {

    @Inject Consents consents;

    @Override
    public String section() {
        return "permissions";
    }

    @Override
    public Page page(Scope scope, String cursor) {
        return Page.last(
                consents.connections(scope.userId()).stream()
                        .filter(
                                connection ->
                                        scope.isWhole()
                                                || connection.tenantId().equals(scope.tenantId()))
                        .map(PermissionData::json)
                        .toList());
    }

    private static Map<String, Object> json(Connection connection) {
        return Map.of(
                "applicationId", connection.applicationId().toString(),
                "partnerId", connection.tenantId().toString(),
                "permissions",
                        connection.permissions().stream().map(PermissionData::json).toList());
    }

    private static Map<String, Object> json(Connection.Granted granted) {
        var json = new TreeMap<String, Object>();
        json.put("permission", granted.permission().scope());
        json.put("grantedAt", granted.grantedAt().toString());
        json.put("usedAt", granted.usedAt().toString());
        json.put("policyVersion", granted.policyVersion());
        if (granted.limit() != null) {
            json.put("limit", granted.limit().json());
            json.put("spent", granted.spent().toPlainString());
        }
        return json;
    }
}
