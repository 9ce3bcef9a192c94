package io.grantway.consent.policy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;

/** One version of a policy that users are asked to agree to. Versions are added, never changed. */
@Entity
@Table(name = "policy_version")
@IdClass(PolicyVersion.Key.class)
class PolicyVersion {

    @Id private String policy;

    @Id private String version;

    private Instant effectiveFrom;

    protected PolicyVersion() {}

    /** The identity of a version. */
    static class Key {
        private String policy;
        private String version;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(policy, key.policy)
                    && Objects.equals(version, key.version);
        }

        @Override
        public int hashCode() {
            return Objects.hash(policy, version);
        }
    }
}
