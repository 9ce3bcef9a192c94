package io.grantway.oauth.purge;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Lets one node at a time do a job. */
@Entity
@Table(name = "job_lease")
class JobLease {

    @Id private String job;
    private Instant heldUntil;

    protected JobLease() {}
}
