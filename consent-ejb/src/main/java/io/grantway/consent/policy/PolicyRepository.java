package io.grantway.consent.policy;

import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.processing.SQL;

@Repository(dataStore = "consent")
interface PolicyRepository {

    /** Every text, in the order in which the versions came into force and the texts are shown. */
    @Query(
            "select t.policy, t.version, t.consentType, t.language, t.text, t.sha256, t.purpose,"
                    + " t.retention, t.material, t.changeSummary, v.effectiveFrom"
                    + " from ConsentText t join PolicyVersion v"
                    + " on v.policy = t.policy and v.version = t.version"
                    + " order by v.effectiveFrom, v.version, t.position, t.language")
    List<PolicyText> all();

    /** 1: added; 0: it was there. */
    @SQL(
            "insert into policy_version (policy, version, effective_from)"
                    + " values (:policy, :version, :effectiveFrom) on conflict do nothing")
    int add(String policy, String version, Instant effectiveFrom);

    @Insert
    void insert(List<ConsentText> texts);
}
