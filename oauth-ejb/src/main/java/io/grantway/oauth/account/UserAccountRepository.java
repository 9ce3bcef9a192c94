package io.grantway.oauth.account;

import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.SQL;

@Repository(dataStore = "oauth")
interface UserAccountRepository {

    @Query("where email = :email")
    Optional<UserAccount> byEmail(String email);

    @Find
    Optional<UserAccount> byId(UUID id);

    @Query("select language from UserAccount where id = :id and language is not null")
    Optional<String> language(UUID id);

    @Query("update UserAccount set language = :language where id = :id")
    int chooseLanguage(UUID id, String language);

    @Insert
    void insert(UserAccount account);

    /** 1: added; 0: somebody has this address. */
    @SQL(
            "insert into user_account (id, email, password_hash, totp_step, first_name, last_name,"
                    + " country_of_residence, verification_state, sealed_address, created_at)"
                    + " values (:id, :email, :passwordHash, 0, :firstName, :lastName,"
                    + " :countryOfResidence, 'VERIFIED', :sealedAddress, :now)"
                    + " on conflict do nothing")
    int insertUnlessKnown(
            UUID id,
            String email,
            String passwordHash,
            String firstName,
            String lastName,
            String countryOfResidence,
            String sealedAddress,
            Instant now);

    @Query("update UserAccount set passwordHash = :passwordHash where id = :id")
    int changePassword(UUID id, String passwordHash);

    /** A constraint violation: somebody else has this address. */
    @Query("update UserAccount set email = :email where id = :id")
    int changeEmail(UUID id, String email);

    /** 1: the account keeps this address until the end of the transaction; 0: nobody has it. */
    @Query("update UserAccount set email = email where email = :email")
    int holdByEmail(String email);

    /** 1: you deleted it; 0: another request did. */
    @Query("delete from UserAccount where id = :id")
    int delete(UUID id);

    /** 1: the account stays until the end of the transaction; 0: there is none. */
    @Query("update UserAccount set email = email where id = :id")
    int hold(UUID id);

    /** 1: the time step is yours; 0: it, or a later one, was used before. */
    @Query("update UserAccount set totpStep = :step where id = :id and totpStep < :step")
    int spendTotpStep(UUID id, long step);

    /** 1: it is on; 0: it was before. */
    @Query(
            "update UserAccount set totpSecret = :sealed, totpStep = :step"
                    + " where id = :id and totpSecret is null")
    int turnOnTotp(UUID id, String sealed, long step);

    /** 1: it is on, and stays so until the end of the transaction; 0: it is off. */
    @Query(
            "update UserAccount set totpSecret = totpSecret"
                    + " where id = :id and totpSecret is not null")
    int lockTotp(UUID id);

    /** 1: it is off; 0: it was before. */
    @Query(
            "update UserAccount set totpSecret = null"
                    + " where id = :id and totpSecret is not null")
    int turnOffTotp(UUID id);

    @Query(
            "update UserAccount set passwordHash = :rehashed"
                    + " where id = :id and passwordHash = :current")
    int rehash(UUID id, String current, String rehashed);

    @Query(
            "update UserAccount set firstName = :firstName, lastName = :lastName,"
                    + " phoneNumber = :phoneNumber where id = :id")
    int updateProfile(UUID id, String firstName, String lastName, String phoneNumber);
}
