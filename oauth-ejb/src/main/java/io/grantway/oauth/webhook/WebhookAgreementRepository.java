package io.grantway.oauth.webhook;

import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.SQL;

@Repository(dataStore = "oauth")
interface WebhookAgreementRepository {

    /** Empty where nothing was agreed. */
    @Query("select acknowledgeHours from WebhookAgreement where partnerId = :partnerId")
    Optional<Integer> hours(UUID partnerId);

    @Query(
            "update WebhookAgreement set acknowledgeHours = :hours"
                    + " where partnerId = :partnerId")
    int change(UUID partnerId, int hours);

    /** 1: added; 0: there is an agreement, or no such partner. */
    @SQL(
            "insert into webhook_agreement (partner_id, acknowledge_hours)"
                    + " select id, cast(:hours as integer) from partner where id = :partnerId"
                    + " on conflict do nothing")
    int add(UUID partnerId, int hours);
}
