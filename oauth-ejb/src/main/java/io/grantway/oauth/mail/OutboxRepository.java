package io.grantway.oauth.mail;

import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Repository(dataStore = "oauth")
interface OutboxRepository {

    @Insert
    void insert(OutboxMail mail);

    @Query(
            "select id from OutboxMail where nextAttemptAt <= :now"
                    + " order by nextAttemptAt limit :most")
    List<UUID> due(Instant now, int most);

    /** 1: the attempt is yours; 0: another node's, or the mail is gone. */
    @Query(
            "update OutboxMail set nextAttemptAt = :until, attempts = attempts + 1"
                    + " where id = :id and nextAttemptAt <= :now")
    int claim(UUID id, Instant until, Instant now);

    @Query(
            "select id, kind, sealedLetter, createdAt, giveUpAt, attempts from OutboxMail"
                    + " where id = :id")
    Optional<DueMail> find(UUID id);

    @Query("update OutboxMail set nextAttemptAt = :next where id = :id")
    int retryAt(UUID id, Instant next);

    @Query("delete from OutboxMail where id = :id")
    int delete(UUID id);
}
