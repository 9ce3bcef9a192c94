package io.grantway.oauth.registration;

import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@Repository(dataStore = "oauth")
interface RegistrationRepository {

    @Insert
    void insert(StoredRegistration registration);

    @Query("where id = :id and applicationId = :applicationId and expiresAt > :now")
    Optional<StoredRegistration> find(UUID id, UUID applicationId, Instant now);

    @Query(
            "where onboardingId = :onboardingId and applicationId = :applicationId"
                    + " and expiresAt > :now")
    Optional<StoredRegistration> byOnboarding(UUID onboardingId, UUID applicationId, Instant now);

    /** 1: a guess is yours; 0: none is left, or the code is too old or was used. */
    @Query(
            "update StoredRegistration set guesses = guesses + 1 where id = :id"
                    + " and phase = io.grantway.oauth.registration.RegistrationPhase.CODE_SENT and guesses < :most and codeExpiresAt > :now")
    int guess(UUID id, int most, Instant now);

    /** 1: the address is verified by this; 0: it was before. */
    @Query(
            "update StoredRegistration set phase = io.grantway.oauth.registration.RegistrationPhase.VERIFIED, onboardingId = :onboardingId,"
                    + " userId = :userId, passwordHash = :passwordHash, firstName = :firstName,"
                    + " lastName = :lastName, countryOfResidence = :countryOfResidence"
                    + " where id = :id and phase = io.grantway.oauth.registration.RegistrationPhase.CODE_SENT and codeExpiresAt > :now")
    int verify(
            UUID id,
            UUID onboardingId,
            UUID userId,
            String passwordHash,
            String firstName,
            String lastName,
            String countryOfResidence,
            Instant now);

    /** 1: it ends here; 0: it was verified before. */
    @Query(
            "update StoredRegistration set phase = io.grantway.oauth.registration.RegistrationPhase.HAS_ACCOUNT"
                    + " where id = :id and phase = io.grantway.oauth.registration.RegistrationPhase.CODE_SENT and codeExpiresAt > :now")
    int endAtAccount(UUID id, Instant now);

    /** 1: the account is this step's to make; 0: it was another's. */
    @Query(
            "update StoredRegistration set phase = io.grantway.oauth.registration.RegistrationPhase.COMPLETED, passwordHash = null"
                    + " where id = :id and phase = io.grantway.oauth.registration.RegistrationPhase.VERIFIED")
    int complete(UUID id);

    @Query(
            "delete from StoredRegistration where id in"
                    + " (select id from StoredRegistration where expiresAt < :before"
                    + " order by expiresAt limit :batch)")
    int purge(Instant before, int batch);
}
