package io.grantway.consent.record;

import jakarta.data.repository.Find;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.processing.SQL;

@Repository(dataStore = "consent")
interface PresentationRepository {

    @Find
    Optional<StoredPresentation> byHash(String sha256);

    /** 0: it is kept already. */
    @SQL(
            "insert into presentation (sha256, body, created_at)"
                    + " values (:sha256, :body, :now) on conflict do nothing")
    int keep(String sha256, String body, Instant now);
}
