package io.grantway.oauth.activity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** How often something happened in an hour or a day. */
@Entity
@Table(name = "activity_count")
@IdClass(ActivityCount.Key.class)
class ActivityCount {

    @Id
    @Enumerated(EnumType.STRING)
    private Span span;

    @Id private UUID applicationId;

    @Id
    @Enumerated(EnumType.STRING)
    private Activity activity;

    @Id private Instant startsAt;
    private long amount;

    protected ActivityCount() {}

    /** The identity of a count. */
    static class Key {
        private Span span;
        private UUID applicationId;
        private Activity activity;
        private Instant startsAt;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && span == key.span
                    && activity == key.activity
                    && Objects.equals(applicationId, key.applicationId)
                    && Objects.equals(startsAt, key.startsAt);
        }

        @Override
        public int hashCode() {
            return Objects.hash(span, applicationId, activity, startsAt);
        }
    }
}
