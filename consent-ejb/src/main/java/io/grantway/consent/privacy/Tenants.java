package io.grantway.consent.privacy;

import io.grantway.consent.privacy.PersonalDataSource.Scope;
import io.grantway.consent.record.ConsentSets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** The partners that an export is about. */
@ApplicationScoped
class Tenants {

    @Inject ConsentSets sets;

    List<UUID> of(Scope scope) {
        return scope.isWhole() ? sets.tenantsOf(scope.userId()) : List.of(scope.tenantId());
    }
}
