package io.grantway.consent.privacy;

import io.grantway.consent.receipt.Receipt;
import io.grantway.consent.receipt.Receipts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The signed receipts of a user. */
@ApplicationScoped
class ReceiptData implements PersonalDataSource {

    @Inject Receipts receipts;
    @Inject Tenants tenants;

    @Override
    public String section() {
        return "receipts";
    }

    @Override
    public Page page(Scope scope, String cursor) {
        var place = Place.of(cursor, tenants.of(scope));
        if (place == null) {
            return Page.last(List.of());
        }
        var after = place.within(null);
        var found =
                receipts.page(
                        place.tenantId(),
                        scope.userId(),
                        after == null ? null : UUID.fromString(after),
                        Receipts.MOST);
        return new Page(
                found.stream().map(ReceiptData::json).toList(),
                found.size() == Receipts.MOST
                        ? place.at(found.get(found.size() - 1).recordId().toString())
                        : place.following());
    }

    private static Map<String, Object> json(Receipt receipt) {
        return Map.of(
                "recordId", receipt.recordId().toString(),
                "issuedAt", receipt.issuedAt().toString(),
                "jws", receipt.jws());
    }
}
