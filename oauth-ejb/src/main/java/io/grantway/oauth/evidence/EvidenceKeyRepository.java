package io.grantway.oauth.evidence;

import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.processing.SQL;

@Repository(dataStore = "oauth")
interface EvidenceKeyRepository {

    @Query("from EvidenceKey order by generation")
    List<EvidenceKey> all();

    /** 1: added; 0: another node was first. */
    @SQL(
            "insert into evidence_key (generation, kid, public_jwk, sealed_jwk, created_at)"
                    + " values (:generation, :kid, :publicJwk, :sealedJwk, :createdAt)"
                    + " on conflict do nothing")
    int add(int generation, String kid, String publicJwk, String sealedJwk, Instant createdAt);

    /** Destroys the private parts of replaced keys. */
    @Query("update EvidenceKey set sealedJwk = null where generation < :generation")
    int retireBefore(int generation);
}
