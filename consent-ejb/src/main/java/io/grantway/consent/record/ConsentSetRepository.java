package io.grantway.consent.record;

import jakarta.data.Limit;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.SQL;

@Repository(dataStore = "consent")
interface ConsentSetRepository {

    /** 1: opened; 0: the partner has a set of this onboarding. */
    @SQL(
            "insert into consent_set (id, tenant_id, onboarding_id, tenant_label, policy_type,"
                    + " subject_key_id, sealed_metadata, created_at, updated_at)"
                    + " values (:id, :tenantId, :onboardingId, :tenantLabel, :policyType,"
                    + " :subjectKeyId, :sealedMetadata, :now, :now) on conflict do nothing")
    int open(
            UUID id,
            UUID tenantId,
            String onboardingId,
            String tenantLabel,
            String policyType,
            UUID subjectKeyId,
            String sealedMetadata,
            Instant now);

    /** 1: linked now; 0: it was linked before. */
    @Query(
            "update StoredConsentSet set userId = :userId, completedAt = :now, updatedAt = :now"
                    + " where id = :id and tenantId = :tenantId and userId is null")
    int link(UUID id, UUID tenantId, UUID userId, Instant now);

    @Query("update StoredConsentSet set updatedAt = :now where id = :id")
    int touch(UUID id, Instant now);

    /** Takes the user, and what tells who it was, from a set. */
    @Query(
            "update StoredConsentSet set userId = null, subjectKeyId = null, sealedMetadata = null,"
                    + " onboardingId = :erased, tenantLabel = '' where id = :id")
    int forget(UUID id, String erased);

    @Query("where id = :id and tenantId = :tenantId and subjectKeyId is not null")
    Optional<StoredConsentSet> byId(UUID id, UUID tenantId);

    @Query("where tenantId = :tenantId and onboardingId = :onboardingId")
    Optional<StoredConsentSet> byOnboarding(UUID tenantId, String onboardingId);

    @Query("where userId = :userId and tenantId = :tenantId order by id")
    List<StoredConsentSet> ofUser(UUID userId, UUID tenantId, Limit limit);

    @Query("where consentSetId in :consentSetIds")
    List<LiveConsent> live(Collection<UUID> consentSetIds);

    @Query("where consentSetId = :consentSetId and consentType = :consentType")
    Optional<LiveConsent> live(UUID consentSetId, String consentType);

    /** 1: the first decision on this type; 0: there is one. */
    @SQL(
            "insert into consent_live (consent_set_id, consent_type, record_id, status, policy,"
                    + " version, created_at, updated_at) values (:consentSetId, :consentType,"
                    + " :recordId, :status, :policy, :version, :now, :now) on conflict do nothing")
    int first(
            UUID consentSetId,
            String consentType,
            UUID recordId,
            String status,
            String policy,
            String version,
            Instant now);

    /** 1: this decision takes the place of that one; 0: another was faster. */
    @Query(
            "update LiveConsent set recordId = :recordId, status = :status, version = :version,"
                    + " updatedAt = :now where consentSetId = :consentSetId"
                    + " and consentType = :consentType and recordId = :replaced")
    int replace(
            UUID consentSetId,
            String consentType,
            UUID replaced,
            UUID recordId,
            ConsentStatus status,
            String version,
            Instant now);
}
