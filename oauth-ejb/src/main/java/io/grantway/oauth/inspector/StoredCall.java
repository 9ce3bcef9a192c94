package io.grantway.oauth.inspector;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A refused call, its parts as one text. */
@Entity
@Table(name = "refused_call")
class StoredCall {

    private static final int MOST_METHOD = 10;
    private static final int MOST_PATH = 300;
    private static final int MOST_MESSAGE = 500;
    private static final int MOST_PARTS = 16_000;

    @Id private UUID id;
    private UUID applicationId;
    private String clientKey;
    private Instant occurredAt;
    private String source;
    private String method;
    private String path;
    private int status;
    private String message;
    private String parts;

    protected StoredCall() {}

    StoredCall(UUID id, UUID applicationId, NewRefusal refusal, Instant at) {
        this.id = id;
        this.applicationId = applicationId;
        this.clientKey = refusal.clientKey();
        this.occurredAt = at;
        this.source = refusal.source();
        this.method = cut(refusal.method(), MOST_METHOD);
        this.path = cut(refusal.path(), MOST_PATH);
        this.status = refusal.status();
        this.message = cut(refusal.message(), MOST_MESSAGE);
        this.parts = ComparedPart.format(refusal.parts(), MOST_PARTS);
    }

    RefusedCall toRefusedCall() {
        return new RefusedCall(
                id,
                applicationId,
                clientKey,
                occurredAt,
                source,
                method,
                path,
                status,
                message,
                ComparedPart.parse(parts));
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
