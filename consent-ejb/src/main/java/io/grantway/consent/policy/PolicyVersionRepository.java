package io.grantway.consent.policy;

import jakarta.data.Limit;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;

@Repository(dataStore = "consent")
interface PolicyVersionRepository {

    @Query(
            "select version from PolicyVersion where policy = :policy and effectiveFrom <= :now"
                    + " order by effectiveFrom desc")
    List<String> effective(String policy, Instant now, Limit limit);
}
